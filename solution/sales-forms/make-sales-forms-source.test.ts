import { checkSolution } from "../check/check-solution";
import { packSource } from "../package/pack-source";
import { zipFiles } from "../package/zip-files";
import type { SolutionContents } from "../read/contents";
import { plainId } from "../read/plain-id";
import { readFiles } from "../read/read-solution";
import { makeSource } from "../source/make-source";
import type { Source } from "../source/source";
import { makeBuiltParts } from "../testing/built-parts";
import { attributeOf, descendantsOf, textOf } from "../xml/find";
import { makeSalesFormsSource } from "./make-sales-forms-source";
import { shippedDifferences } from "./shipped-differences";

const source = makeSalesFormsSource("1.2.3");
const contents = read(source);
const forms = contents.tables.flatMap((table) => table.forms);

function read(from: Source): SolutionContents {
  const opened = readFiles(packSource(from, "managed"));
  if (opened.is === "unreadable") throw new Error(opened.problem);
  return opened.contents;
}

test("the package has no fault, brings forms and nothing else, and is the same when made again", () => {
  const zip = zipFiles(packSource(source, "managed"));
  expect(checkSolution(zip)).toEqual([]);
  expect(zipFiles(packSource(makeSalesFormsSource("1.2.3"), "managed"))).toEqual(zip);
  expect([...contents.files.keys()].sort()).toEqual(["[Content_Types].xml", "customizations.xml", "solution.xml"]);
  expect(forms.map(({ id }) => id).sort()).toEqual(shippedDifferences.map(({ stock }) => plainId(stock.id)).sort());
  expect(contents.tables.flatMap(({ columns, views }) => [...columns, ...views])).toEqual([]);
});

test("it adds and changes nothing of what the form has", () => {
  for (const { xml } of forms) {
    const actions = descendantsOf(xml).flatMap((node) => attributeOf(node, "solutionaction") ?? []);
    expect(actions.length).toBeGreaterThan(3);
    expect(new Set(actions)).toEqual(new Set(["Added"]));
    const unmarked = descendantsOf(xml, "tab").filter((node) => attributeOf(node, "solutionaction") === undefined);
    expect(unmarked).toEqual([]);
  }
});

test("tabs, sections and controls have names no form of the Sales app has", () => {
  for (const { xml } of forms) {
    const names = [
      ...["tab", "section"].flatMap((kind) => descendantsOf(xml, kind).map((node) => attributeOf(node, "name"))),
      ...descendantsOf(xml, "control").map((node) => attributeOf(node, "id")),
    ];
    expect(names.filter((name) => !name?.startsWith("accord_"))).toEqual([]);
  }
});

test("all it needs of Accord is listed, and Accord brings it", () => {
  const accord = read(makeSource(makeBuiltParts()));
  const brought = new Set([
    ...accord.tables.flatMap(({ logicalName, columns, views }) => [
      `1 ${logicalName}`,
      ...columns.map(({ name }) => `2 ${name}`),
      ...views.map(({ id }) => `26 ${id}`),
    ]),
    ...accord.relationships.map(({ name }) => `10 ${name}`),
    ...accord.webResources.map(({ name }) => `61 ${name}`),
    ...accord.components.map(({ name }) => `66 ${name}`),
  ]);
  const required = descendantsOf(contents.manifest.document, "Required")
    .filter((node) => attributeOf(node, "solution") === "Accord (1.2.3.0)")
    .map((node) => {
      const id = attributeOf(node, "id");
      return `${String(attributeOf(node, "type"))} ${id === undefined ? String(attributeOf(node, "schemaName")) : plainId(id)}`;
    });
  expect(required.filter((each) => !brought.has(each))).toEqual([]);

  const named = forms.flatMap(({ xml }) => [
    ...descendantsOf(xml, "control").map((node) => attributeOf(node, "datafieldname")),
    ...descendantsOf(xml, "customControl").map((node) => attributeOf(node, "name")),
    ...descendantsOf(xml, "Library").map((node) => attributeOf(node, "name")),
    ...["TargetEntityType", "RelationshipName"].flatMap((name) => descendantsOf(xml, name).map(textOf)),
  ]);
  const ours = new Set(named.filter((name) => name?.startsWith("accord_")));
  expect(ours.size).toBeGreaterThan(10);
  const listed = required.map((each) => each.replace(/^\d+ /, ""));
  expect([...ours].filter((name) => !listed.includes(String(name)))).toEqual([]);
});

test("it cannot be packed as unmanaged, which would put our tabs in the place of the whole form", () => {
  expect(() => packSource(source, "unmanaged")).toThrow("managed only");
});
