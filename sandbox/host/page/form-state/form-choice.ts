import type { FormModel } from "../form-xml/form-model";

/** A main form one can open. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
  readonly model: FormModel;
}
