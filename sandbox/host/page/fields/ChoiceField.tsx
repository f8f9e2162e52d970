import * as React from "react";
import { enterValue } from "../form-state/change-value";
import type { ColumnOf, Option } from "../metadata/table";
import type { ColumnValue } from "../values/column-value";
import { ariaOf, type FieldProps } from "./field-props";

type ChoiceColumn = ColumnOf<"choice" | "status" | "yesNo">;

/** One of the options a script left, or that the column has; a status reason only of the row's own state. */
export function ChoiceField(props: FieldProps<ChoiceColumn>): React.ReactElement {
  const { session, attribute, column, control } = props;
  const options = offeredOptions(props, control.options ?? column.options);
  const chosen = options.find(({ value }) => value === Number(attribute.value) && attribute.value !== null);
  return (
    <div className="field-box">
      <select
        {...ariaOf(props)}
        value={chosen?.value ?? ""}
        onChange={(event) => enterValue(session, attribute, toValue(column, event.target.value))}
      >
        {column.type !== "yesNo" && <option value="">--Select--</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function toValue(column: ChoiceColumn, text: string): ColumnValue {
  if (column.type === "yesNo") return text === "1";
  return text === "" ? null : Number(text);
}

function offeredOptions({ session, column }: FieldProps<ChoiceColumn>, options: readonly Option[]): readonly Option[] {
  if (column.type !== "status") return options;
  const state = Number(session.row["statecode"] ?? 0);
  return options.filter((option) => option.state === undefined || option.state === state);
}
