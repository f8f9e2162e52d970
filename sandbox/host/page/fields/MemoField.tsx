import * as React from "react";
import { enterValue } from "../form-state/change-value";
import type { ColumnOf } from "../metadata/table";
import { ariaOf, type FieldProps } from "./field-props";
import { useDraft } from "./useDraft";

const fewestLines = 3;
const mostLines = 12;

/** Text of several lines, as high as the text wants within reason. */
export function MemoField(props: FieldProps<ColumnOf<"memo">>): React.ReactElement {
  const { session, attribute, column, control } = props;
  const [draft, setDraft] = useDraft(typeof attribute.value === "string" ? attribute.value : "");
  const lines = Math.max(fewestLines, control.cell.rowSpan, Math.min(mostLines, draft.split("\n").length + 1));
  return (
    <div className="field-box">
      <textarea
        {...ariaOf(props)}
        rows={lines}
        maxLength={column.maxLength}
        value={draft}
        placeholder="---"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => enterValue(session, attribute, draft === "" ? null : draft)}
      />
    </div>
  );
}
