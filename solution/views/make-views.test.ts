import { text } from "#model/tables/column";
import { defineTable } from "#model/tables/table";
import { viewXml } from "../format/views/view-xml";
import { childText, descendantsOf } from "../xml/find";
import { makeViews } from "./make-views";

const table = defineTable("x_Thing", {
  label: "Thing",
  plural: "Things",
  description: "",
  ownership: "User",
  primaryName: "x_Name",
  columns: { x_Name: text("Name", 100), x_Code: text("Code", 10) },
  keys: [],
});

const listing = { columns: { x_name: 300, x_code: 100 }, order: { by: "x_name" }, find: ["x_name", "x_code"] } as const;
const views = makeViews(table, listing, {
  "My Things": {
    isDefault: true,
    translations: { german: "Meine Dinge", danish: "Mine ting" },
    columns: { x_name: 200 },
    order: { by: "createdon", descending: true },
    where: [{ column: "ownerid", operator: "eq-userid" }],
  },
});
const named = (name: string) => views.find((view) => view.name === name)!;

test("a table has the six views the platform asks for, and the further ones", () => {
  expect(views.map(({ name, type }) => [name, type])).toEqual([
    ["Active Things", "public"],
    ["Inactive Things", "public"],
    ["Thing Advanced Find View", "advancedFind"],
    ["Thing Associated View", "associated"],
    ["Quick Find Active Things", "quickFind"],
    ["Thing Lookup View", "lookup"],
    ["My Things", "public"],
  ]);
});

test("lists open with the further view that is the default", () => {
  const defaults = views.filter(({ type, isDefault }) => type === "public" && isDefault);
  expect(defaults.map(({ name }) => name)).toEqual(["My Things"]);
  expect(makeViews(table, listing)[0]?.isDefault).toBe(true);
});

test("quick find looks into the columns given, among active rows", () => {
  const conditions = descendantsOf(viewXml(named("Quick Find Active Things")), "condition").map(
    ({ attributes }) => attributes,
  );
  expect(conditions).toEqual([
    { attribute: "statecode", operator: "eq", value: "0" },
    { attribute: "x_name", operator: "like", value: "{0}" },
    { attribute: "x_code", operator: "like", value: "{0}" },
  ]);
});

test("a view reads the key and every column it shows, in its order", () => {
  const xml = viewXml(named("My Things"));
  expect(descendantsOf(xml, "attribute").map(({ attributes }) => attributes.name)).toEqual(["x_thingid", "x_name"]);
  expect(descendantsOf(xml, "order")[0]?.attributes).toEqual({ attribute: "createdon", descending: "true" });
  expect(childText(xml, "CanBeDeleted")).toBe("1");
});

test("a view may have a name in German and Danish, too; the others have an English one only", () => {
  const names = (name: string) =>
    descendantsOf(viewXml(named(name)), "LocalizedName").map(({ attributes }) => attributes);
  expect(names("My Things")).toEqual([
    { description: "My Things", languagecode: "1033" },
    { description: "Meine Dinge", languagecode: "1031" },
    { description: "Mine ting", languagecode: "1030" },
  ]);
  expect(names("Active Things")).toEqual([{ description: "Active Things", languagecode: "1033" }]);
});
