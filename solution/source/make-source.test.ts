import { accordExtensions, accordTables } from "#model/tables/accord-tables";
import { logicalName, relationshipName } from "#model/tables/table";
import { contentsOf } from "../read/contents-of";
import { makeCustomizations } from "../package/make-customizations";
import { opportunityForm } from "../web-resources/shipped-web-resources";
import { makeBuiltParts } from "../testing/built-parts";
import { childText, descendantsOf } from "../xml/find";
import { makeSource } from "./make-source";
import { bytesOf, documentAt } from "./source";

const source = makeSource(makeBuiltParts());
const { tables, relationships, choices, profiles } = contentsOf(
  new Map(),
  documentAt(source, "Other/Solution.xml"),
  makeCustomizations(source),
);
const tableNamed = (name: string) => tables.find((table) => table.logicalName === name);

test("every table and column of the model is shipped", () => {
  for (const table of [...accordTables, ...accordExtensions]) {
    const shipped = tableNamed(logicalName(table.schemaName))?.columns.map(({ physicalName }) => physicalName);
    expect(shipped).toEqual(expect.arrayContaining(Object.keys(table.columns)));
  }
});

test("every lookup of the model has its relationship", () => {
  const names = relationships.map(({ name }) => name);
  for (const table of accordTables) {
    for (const [name, column] of Object.entries(table.columns)) {
      if (column.type === "lookup") expect(names).toContain(relationshipName(table, name));
    }
  }
});

test("every choice of the model is shipped with all its options", () => {
  for (const table of [...accordTables, ...accordExtensions]) {
    for (const column of Object.values(table.columns)) {
      if (column.type !== "choice") continue;
      const shipped = choices.find(({ name }) => name === column.choiceName);
      expect(descendantsOf(shipped?.xml, "option")).toHaveLength(column.choice.names.length);
    }
  }
});

test("rows of every table of ours can be followed by their changes", () => {
  for (const { schemaName } of accordTables) {
    expect(childText(tableNamed(logicalName(schemaName))?.entity, "ChangeTrackingEnabled")).toBe("1");
  }
});

test("readers may read and the bridge may write every secured column, and nobody else anything", () => {
  const secured = tables.flatMap(({ logicalName: table, columns }) =>
    columns.filter(({ xml }) => childText(xml, "IsSecured") === "1").map(({ name }) => `${table}.${name}`),
  );
  expect(secured).toContain("opportunity.accord_stage");
  for (const { name, xml } of profiles) {
    const permissions = descendantsOf(xml, "FieldPermission");
    const named = permissions.map(
      (permission) => `${childText(permission, "EntityName")}.${childText(permission, "AttributeName")}`,
    );
    expect(named.sort()).toEqual([...secured].sort());
    const mayWrite = name === "Accord Bridge" ? "4" : "0";
    for (const permission of permissions) {
      expect([
        childText(permission, "CanRead"),
        childText(permission, "CanUpdate"),
        childText(permission, "CanCreate"),
      ]).toEqual(["4", mayWrite, mayWrite]);
    }
  }
});

test("on mirrors, requests and streams people change nothing", () => {
  const read = accordTables
    .map(({ schemaName }) => logicalName(schemaName))
    .filter((name) => name !== "accord_issue" && name !== "accord_instruction");
  for (const table of read) {
    const forms = tableNamed(table)?.forms ?? [];
    const fields = forms
      .flatMap(({ xml }) => descendantsOf(xml, "control"))
      .filter(({ attributes }) => attributes.datafieldname);
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter(({ attributes }) => attributes.disabled !== "true")).toEqual([]);
  }
});

test("on the deal people change everything but what the ERP says", () => {
  const fields = tableNamed("opportunity")!.forms.flatMap(({ xml }) => descendantsOf(xml, "control"));
  const changeable = fields
    .filter(({ attributes }) => attributes.datafieldname?.startsWith("accord_") && attributes.disabled === "false")
    .map(({ attributes }) => attributes.datafieldname);
  expect(new Set(changeable)).toEqual(new Set(["accord_deliverby", "accord_validuntil"]));
});

test("every command speaks English, German and Danish", () => {
  const texts = tables.flatMap(({ ribbon }) => descendantsOf(ribbon, "LocLabel"));
  expect(texts.length).toBeGreaterThan(30);
  for (const text of texts) {
    const languages = descendantsOf(text, "Title").map(({ attributes }) => attributes.languagecode);
    expect([text.attributes.Id, languages.sort()]).toEqual([text.attributes.Id, ["1030", "1031", "1033"]]);
  }
});

test("a component goes out under the version of the product", () => {
  const manifest = documentAt(source, "Controls/accord_Accord.OrderLines/ControlManifest.xml");
  expect(descendantsOf(manifest, "control")[0]?.attributes.version).toBe("1.2.3");
});

test("a script that was not built stops the packing, by name", () => {
  expect(() => makeSource(makeBuiltParts({ scripts: new Map() }))).toThrow(
    `${opportunityForm.name} was not built from webresources/opportunity/form.ts`,
  );
});

test("the same parts give the same files, byte for byte", () => {
  const again = makeSource(makeBuiltParts());
  expect([...again.keys()]).toEqual([...source.keys()]);
  const differing = [...again].filter(([path, content]) =>
    Buffer.compare(bytesOf(content), bytesOf(source.get(path)!)),
  );
  expect(differing.map(([path]) => path)).toEqual([]);
});
