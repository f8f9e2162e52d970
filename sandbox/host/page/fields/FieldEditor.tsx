import * as React from "react";
import { LookupField } from "../lookup/LookupField";
import { ChoiceField } from "./ChoiceField";
import { ChoicesField } from "./ChoicesField";
import { DateField } from "./DateField";
import type { FieldProps } from "./field-props";
import { FieldValue } from "./FieldValue";
import { MemoField } from "./MemoField";
import { NumberField } from "./NumberField";
import { TextField } from "./TextField";

/** The editor that fits the type of a column; what cannot be edited is shown. */
export function FieldEditor(props: FieldProps): React.ReactElement {
  const { column, isEditable, id } = props;
  if (!isEditable) return <ReadOnlyField {...props} />;
  switch (column.type) {
    case "text":
      return <TextField {...props} column={column} />;
    case "memo":
      return <MemoField {...props} column={column} />;
    case "whole":
    case "decimal":
    case "double":
    case "money":
      return <NumberField {...props} column={column} />;
    case "yesNo":
    case "choice":
    case "status":
      return <ChoiceField {...props} column={column} />;
    case "choices":
      return <ChoicesField {...props} column={column} />;
    case "dateTime":
      return <DateField {...props} column={column} />;
    case "lookup":
      return <LookupField {...props} column={column} />;
    case "state":
    case "id":
    case "other":
      return (
        <div className="field-box field-read-only" id={id}>
          <FieldValue {...props} />
        </div>
      );
  }
}

function ReadOnlyField(props: FieldProps): React.ReactElement {
  const isMemo = props.column.type === "memo";
  return (
    <div
      id={props.id}
      className={isMemo ? "field-box field-read-only field-memo" : "field-box field-read-only"}
      role="textbox"
      aria-readonly="true"
      aria-labelledby={`${props.id}-label`}
      aria-describedby={props.describedBy}
      tabIndex={-1}
    >
      <FieldValue {...props} />
    </div>
  );
}
