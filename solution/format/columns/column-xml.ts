import type { Column, MoneyColumn } from "#model/tables/column";
import { element, textElements, type XmlElement } from "../../xml/element";
import { attributeXml, type Attribute } from "./attribute";
import { yesNoOptionsXml } from "./option-sets";

const largestDecimal = 100000000000;
const largestMoney = "922337203685477";
const largestWhole = 2147483647;

/** The columns a declared column becomes: one, and for money its value in the base currency as well. */
export function columnXml(tableName: string, schemaName: string, column: Column): XmlElement[] {
  const itself = attributeXml({
    ...commonOf(schemaName, column),
    specifics: specificsOf(tableName, schemaName, column),
  });
  return column.type === "money" ? [itself, moneyBase(schemaName, column)] : [itself];
}

/** The primary name: the text people know a row by. Every table has exactly one. */
export function primaryNameXml(tableName: string, schemaName: string, column: Column): XmlElement {
  return attributeXml({
    ...commonOf(schemaName, column),
    displayMask: "PrimaryName|ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm",
    searchable: true,
    retrievable: true,
    specifics: specificsOf(tableName, schemaName, column),
  });
}

const types = {
  text: "nvarchar",
  memo: "ntext",
  whole: "int",
  decimal: "decimal",
  money: "money",
  date: "datetime",
  dateTime: "datetime",
  yesNo: "bit",
  choice: "picklist",
  lookup: "lookup",
} as const;

function commonOf(schemaName: string, column: Column): Omit<Attribute, "specifics"> {
  return {
    schemaName,
    type: types[column.type],
    label: column.label,
    description: column.description,
    requiredLevel: column.required ? "required" : "none",
    secured: column.secured ?? false,
  };
}

function specificsOf(tableName: string, schemaName: string, column: Column): XmlElement[] {
  switch (column.type) {
    case "text":
      return textElements({ Format: column.format, MaxLength: column.maxLength, Length: column.maxLength * 2 });
    case "memo":
      return textElements({ Format: "textarea", MaxLength: column.maxLength });
    case "whole":
      return textElements({ Format: "none", MinValue: -largestWhole - 1, MaxValue: largestWhole });
    case "decimal":
      return textElements({ MinValue: -largestDecimal, MaxValue: largestDecimal, Accuracy: column.places });
    case "money":
      return moneyLimits(schemaName);
    case "date":
      return textElements({ Format: "date", CanChangeDateTimeBehavior: 1, Behavior: 2 });
    case "dateTime":
      return textElements({ Format: "datetime", CanChangeDateTimeBehavior: 1, Behavior: 1 });
    case "yesNo":
      return [...textElements({ AppDefaultValue: 0 }), yesNoOptionsXml(tableName, schemaName, column.label)];
    case "choice":
      return textElements({ AppDefaultValue: -1, OptionSetName: column.choiceName });
    case "lookup":
      return [...textElements({ LookupStyle: "single" }), element("LookupTypes", {})];
  }
}

/** A price for one unit keeps four decimals whatever the currency; an amount has those of its currency. */
function moneyLimits(schemaName: string): XmlElement[] {
  return textElements({
    MinValue: `-${largestMoney}`,
    MaxValue: largestMoney,
    Accuracy: 4,
    AccuracySource: schemaName.endsWith("Price") ? 0 : 2,
  });
}

function moneyBase(schemaName: string, column: MoneyColumn): XmlElement {
  return attributeXml({
    schemaName: `${schemaName}_Base`,
    type: "money",
    label: `${column.label} (Base)`,
    description: `${column.label} in the base currency`,
    imeMode: "disabled",
    create: false,
    update: false,
    secured: column.secured ?? false,
    specifics: [...moneyLimits(schemaName), element("CalculationOf", {}, schemaName)],
  });
}
