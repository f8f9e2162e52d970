import * as React from "react";
import { Dropdown } from "@fluentui/react";
import { enterValue } from "../form-state/change-value";
import type { ColumnOf } from "../metadata/table";
import { isChoices } from "../values/column-value";
import { ariaOf, type FieldProps } from "./field-props";

/** Any number of options. */
export function ChoicesField(props: FieldProps<ColumnOf<"choices">>): React.ReactElement {
  const { session, attribute, column, control } = props;
  const chosen = attribute.value !== null && isChoices(attribute.value) ? attribute.value : [];
  const options = control.options ?? column.options;
  return (
    <Dropdown
      {...ariaOf(props)}
      multiSelect
      placeholder="---"
      ariaLabel={control.label}
      selectedKeys={[...chosen]}
      options={options.map(({ value, label }) => ({ key: value, text: label }))}
      onChange={(_event, option) => {
        if (option === undefined) return;
        const value = Number(option.key);
        const next = option.selected === true ? [...chosen, value] : chosen.filter((item) => item !== value);
        enterValue(session, attribute, next.length === 0 ? null : next);
      }}
    />
  );
}
