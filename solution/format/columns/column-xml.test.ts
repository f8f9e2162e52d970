import { choice } from "#model/choice";
import {
  choiceOf,
  date,
  dateTime,
  lookup,
  memo,
  money,
  quantity,
  text,
  url,
  whole,
  yesNo,
  type Column,
} from "#model/tables/column";
import type { XmlElement } from "../../xml/element";
import { childOf, childrenOf, childText, descendantsOf } from "../../xml/find";
import { columnXml, primaryNameXml } from "./column-xml";

const only = (column: Column, name = "accord_Thing"): XmlElement => columnXml("accord_Table", name, column)[0]!;

/** The elements that say how values of the type are kept. */
function kept(column: Column): Record<string, string> {
  const xml = only(column);
  const names = ["Format", "MaxLength", "Length", "MinValue", "MaxValue", "Accuracy", "Behavior", "OptionSetName"];
  return Object.fromEntries([
    ["Type", childText(xml, "Type")],
    ...names.filter((name) => childOf(xml, name)).map((name) => [name, childText(xml, name)] as const),
  ]);
}

test("each type of column becomes the platform's, with its limits", () => {
  expect(kept(text("Name", 100))).toEqual({ Type: "nvarchar", Format: "text", MaxLength: "100", Length: "200" });
  expect(kept(url("Address"))).toMatchObject({ Type: "nvarchar", Format: "url" });
  expect(kept(memo("Notes", 4000))).toEqual({ Type: "ntext", Format: "textarea", MaxLength: "4000" });
  expect(kept(whole("Count"))).toMatchObject({ Type: "int", MinValue: "-2147483648", MaxValue: "2147483647" });
  expect(kept(quantity("Ordered"))).toMatchObject({ Type: "decimal", Accuracy: "5" });
  expect(kept(date("Day"))).toEqual({ Type: "datetime", Format: "date", Behavior: "2" });
  expect(kept(dateTime("Moment"))).toEqual({ Type: "datetime", Format: "datetime", Behavior: "1" });
  expect(kept(choiceOf("Kind", "accord_kind", choice("A")))).toEqual({
    Type: "picklist",
    OptionSetName: "accord_kind",
  });
  expect(kept(lookup("Account", "account"))).toEqual({ Type: "lookup" });
});

test("a yes/no column has its own two options", () => {
  const options = descendantsOf(only(yesNo("In force")), "option").map(({ attributes }) => attributes.value);
  expect(options).toEqual(["1", "0"]);
});

test("names are the schema name and the same in lower case", () => {
  const xml = only(text("Name", 10), "accord_OrderNumber");
  expect(xml.attributes.PhysicalName).toBe("accord_OrderNumber");
  expect([childText(xml, "Name"), childText(xml, "LogicalName")]).toEqual(["accord_ordernumber", "accord_ordernumber"]);
});

test("money is kept in the base currency too, written by the platform alone", () => {
  const [, base] = columnXml("accord_Order", "accord_Total", money("Total"));
  expect(base?.attributes.PhysicalName).toBe("accord_Total_Base");
  expect(childText(base, "CalculationOf")).toBe("accord_Total");
  expect([childText(base, "ValidForCreateApi"), childText(base, "ValidForUpdateApi")]).toEqual(["0", "0"]);
});

test("a price for one unit keeps four decimals, an amount those of its currency", () => {
  const source = (name: string) => childText(only(money("Money"), name), "AccuracySource");
  expect([source("accord_UnitPrice"), source("accord_Amount")]).toEqual(["0", "2"]);
});

test("required, secured and the description are said", () => {
  const xml = only(text("Key", 26, { required: true, secured: true, description: "Identifies it" }));
  expect([childText(xml, "RequiredLevel"), childText(xml, "IsSecured")]).toEqual(["required", "1"]);
  expect(childrenOf(childOf(xml, "Descriptions"))[0]?.attributes.description).toBe("Identifies it");
});

test("the primary name says so", () => {
  const mask = childText(primaryNameXml("accord_Table", "accord_Name", text("Name", 100)), "DisplayMask");
  expect(mask.split("|")).toContain("PrimaryName");
});
