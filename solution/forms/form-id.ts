import { stableIdInBraces } from "../stable-id";
import type { Form } from "./form";

/** The id of a form, in braces; made from table and name. */
export function formId({ table, name }: Pick<Form, "table" | "name">): string {
  return stableIdInBraces("form", table, name);
}
