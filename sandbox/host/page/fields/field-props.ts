import type { FormAttribute } from "../form-state/form-attribute";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import type { Column } from "../metadata/table";

/** What an editor of one column gets. */
export interface FieldProps<Of extends Column = Column> {
  readonly session: FormSession;
  readonly control: FormControl;
  readonly attribute: FormAttribute;
  readonly column: Of;
  readonly isEditable: boolean;
  /** Ids that tie the editor to its label and its messages. */
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

/** The attributes every editable element carries. */
export function ariaOf({ id, describedBy, isInvalid, attribute }: FieldProps) {
  return {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid || undefined,
    "aria-required": attribute.required === "required" || undefined,
  };
}
