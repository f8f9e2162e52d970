import { formId } from "../../forms/form-id";
import type { Form } from "../../forms/form";
import { stableIdInBraces } from "../../stable-id";

/** Ties a control on a form to the description that says which component shows it. */
export function controlUniqueId(form: Form, controlId: string): string {
  return stableIdInBraces("control", formId(form), controlId);
}
