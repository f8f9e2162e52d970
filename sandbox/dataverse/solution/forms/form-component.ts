import type { Element } from "../package/xml";

/** A `<systemform>` of customizations.xml. */
export interface FormComponent {
  readonly id: string;
  readonly table: string;
  /** Number of the form type: 2 is a main form. */
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly activationState: number;
  readonly presentation: number;
  readonly canBeDeleted: boolean;
  /** The `<form>`. */
  readonly form: Element;
  /** Says only what changes on a form somebody else brought. */
  readonly isDifference: boolean;
}
