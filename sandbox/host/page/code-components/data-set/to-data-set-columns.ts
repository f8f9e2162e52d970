import type { Column } from "../../metadata/table";
import { splitName } from "../../views/build-fetch";
import type { RowSource } from "../../views/row-source";

interface DataSetColumn {
  readonly name: string;
  readonly displayName: string;
  readonly dataType: string;
  readonly alias: string;
  readonly order: number;
  readonly visualSizeFactor: number;
  readonly isHidden: boolean;
  readonly isPrimary: boolean;
  readonly disableSorting: boolean;
}

/** The columns of the view in its order, then those the component added. */
export function toDataSetColumns(rows: RowSource, added: readonly string[]): readonly DataSetColumn[] {
  const { view } = rows.state();
  const ofView = view.columns.map(({ name, width, isHidden, disableSorting }, order) => ({
    ...toColumn(rows, name, order),
    visualSizeFactor: width,
    isHidden,
    disableSorting,
  }));
  const known = new Set(ofView.map(({ name }) => name));
  const further = added.filter((name) => !known.has(name));
  return [...ofView, ...further.map((name) => toColumn(rows, name, -1))];
}

function toColumn({ table }: RowSource, name: string, order: number): DataSetColumn {
  const [alias, columnName] = splitName(name);
  const column = alias === undefined ? table.columns.get(columnName) : undefined;
  return {
    name,
    displayName: column?.displayName ?? columnName,
    dataType: dataTypeOf(column),
    alias: name,
    order,
    visualSizeFactor: 100,
    isHidden: false,
    isPrimary: name === table.primaryName,
    disableSorting: false,
  };
}

const textTypes = {
  text: "SingleLine.Text",
  email: "SingleLine.Email",
  url: "SingleLine.URL",
  phone: "SingleLine.Phone",
  textarea: "SingleLine.TextArea",
} as const;

const lookupTypes = {
  simple: "Lookup.Simple",
  customer: "Lookup.Customer",
  owner: "Lookup.Owner",
  partyList: "Lookup.PartyList",
} as const;

/** learn.microsoft.com, component-framework/manifest-schema-reference/property, of-type. */
export function dataTypeOf(column: Column | undefined): string {
  switch (column?.type) {
    case "text":
      return textTypes[column.format];
    case "memo":
      return "Multiple";
    case "whole":
      return "Whole.None";
    case "decimal":
      return "Decimal";
    case "double":
      return "FP";
    case "money":
      return "Currency";
    case "yesNo":
      return "TwoOptions";
    case "choice":
    case "state":
    case "status":
      return "OptionSet";
    case "choices":
      return "MultiSelectOptionSet";
    case "dateTime":
      return column.hasTime ? "DateAndTime.DateAndTime" : "DateAndTime.DateOnly";
    case "lookup":
      return lookupTypes[column.lookupType];
    case "id":
    case "other":
    case undefined:
      return "SingleLine.Text";
  }
}
