import * as React from "react";
import { useState } from "react";
import { enterValue } from "../form-state/change-value";
import { formatAttribute } from "../form-state/format-attribute";
import type { ColumnOf } from "../metadata/table";
import { formatNumber, parseNumber } from "../values/format-number";
import { ariaOf, type FieldProps } from "./field-props";
import { clearFault, reportFault } from "./report-fault";
import { useDraft } from "./useDraft";

type NumberColumn = ColumnOf<"whole" | "decimal" | "double" | "money">;

/** Whole numbers, decimals and money: formatted while it is looked at, plain while it is typed. */
export function NumberField(props: FieldProps<NumberColumn>): React.ReactElement {
  const { session, attribute, column } = props;
  const { settings } = session.services;
  const precision = column.type === "whole" ? 0 : (attribute.precision ?? column.precision);
  const [isTyping, setTyping] = useState(false);
  const plain = typeof attribute.value === "number" ? formatNumber(attribute.value, precision, settings) : "";
  const [draft, setDraft] = useDraft(plain);
  const enter = (): void => {
    setTyping(false);
    if (draft.trim() === "") enterValue(session, attribute, null);
    else {
      const value = parseNumber(draft, settings);
      const fault = faultOf(column, value);
      if (value === undefined || fault !== undefined) reportFault(props, fault ?? "Enter a number.");
      else enterValue(session, attribute, round(value, precision));
    }
  };
  const isShownAsTyped = isTyping || attribute.fault !== undefined;
  return (
    <div className="field-box">
      <input
        {...ariaOf(props)}
        className="field-number"
        inputMode="decimal"
        value={isShownAsTyped ? draft : formatAttribute(session, attribute)}
        placeholder="---"
        autoComplete="off"
        onFocus={(event) => {
          if (attribute.fault === undefined) setDraft(plain);
          setTyping(true);
          event.target.select();
        }}
        onChange={(event) => {
          clearFault(props);
          setDraft(event.target.value);
        }}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === "Enter") enter();
        }}
      />
    </div>
  );
}

function faultOf(column: NumberColumn, value: number | undefined): string | undefined {
  if (value === undefined) return column.type === "whole" ? "Enter a whole number." : "Enter a number.";
  if (column.type === "whole" && !Number.isInteger(value)) return "Enter a whole number.";
  return value < column.min || value > column.max
    ? `Enter a number between ${column.min} and ${column.max}.`
    : undefined;
}

function round(value: number, precision: number): number {
  return Number(value.toFixed(Math.min(precision, 10)));
}
