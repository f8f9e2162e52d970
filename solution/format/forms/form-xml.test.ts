import type { FieldCell, Form, Section } from "../../forms/form";
import { section, sectionWithColumns, tab } from "../../forms/layout";
import { childOf, childrenOf, descendantsOf, elementAt, textOf } from "../../xml/find";
import { formXml } from "./form-xml";

const field = (column: string, more: Partial<FieldCell> = {}): FieldCell => ({
  is: "field",
  id: column,
  column,
  label: column,
  type: "text",
  readOnly: false,
  ...more,
});

function formWith(...sections: readonly Section[]): Form {
  return {
    table: "thing",
    name: "Thing",
    description: "",
    header: [field("owner")],
    tabs: [tab("t", "T", ...sections)],
  };
}

const controls = (form: Form) => descendantsOf(formXml(form), "control").map(({ attributes }) => attributes);

test("a tall cell keeps the rows below it free", () => {
  const xml = formXml(
    formWith(sectionWithColumns("s", "S", 2, [field("tall", { rowSpan: 3 }), field("a")], [field("b")])),
  );
  const rows = childrenOf(childOf(descendantsOf(xml, "section")[0], "rows"), "row");
  expect(rows.map((row) => childrenOf(row).length)).toEqual([2, 1, 0]);
});

test("a column that stands on a form twice has two controls with names of their own", () => {
  const ids = controls(formWith(section("a", "A", field("name")), section("b", "B", field("name"), field("owner"))));
  expect(ids.map(({ id }) => id)).toEqual(["name", "name1", "owner", "header_owner"]);
});

test("what belongs to somebody else is disabled, what only scripts need is hidden", () => {
  const xml = formXml(
    formWith(section("s", "S", field("theirs", { readOnly: true }), field("quiet", { hidden: true }))),
  );
  const [theirs, quiet] = descendantsOf(xml, "cell");
  expect(childOf(theirs, "control")?.attributes.disabled).toBe("true");
  expect(quiet?.attributes.visible).toBe("false");
});

test("a component is described for web, phone and tablet, with its columns and fixed values", () => {
  const component = {
    name: "x_Y.Z",
    bound: { stage: "status" },
    fixed: { seconds: { type: "Whole.None", value: "4" } },
  };
  const xml = formXml(formWith(section("s", "S", field("status", { type: "choice", component }))));
  const [description] = descendantsOf(xml, "controlDescription");
  const custom = childrenOf(description, "customControl");
  expect(custom.map(({ attributes }) => attributes.formFactor ?? "plain")).toEqual(["plain", "2", "0", "1"]);
  expect(textOf(elementAt(custom[1], "parameters", "stage"))).toBe("status");
  expect(elementAt(custom[1], "parameters", "seconds")?.attributes).toEqual({ type: "Whole.None", static: "true" });
  expect(description?.attributes.forControl).toBe(descendantsOf(xml, "control")[0]?.attributes.uniqueid);
});

test("a component that shows a grid gets its rows and view as a data set", () => {
  const grid = {
    is: "subgrid",
    id: "lines",
    label: "Lines",
    target: "line",
    relationship: "thing_line",
    view: "{v}",
    rowsPerPage: 10,
    component: { name: "x_Y.Lines", dataSet: "rows" },
  } as const;
  const [dataSet] = descendantsOf(formXml(formWith(section("s", "S", grid))), "data-set");
  expect(dataSet?.attributes.name).toBe("rows");
  expect(textOf(childOf(dataSet, "RelationshipName"))).toBe("thing_line");
});

test("the ids of two forms never meet, and stay the same", () => {
  const ids = (name: string) =>
    descendantsOf(formXml({ ...formWith(section("s", "S", field("a"))), name })).flatMap(
      ({ attributes }) => attributes.id ?? [],
    );
  const guids = (name: string) => ids(name).filter((id) => id.startsWith("{"));
  expect(guids("One")).toEqual(guids("One"));
  expect(guids("One").filter((id) => guids("Two").includes(id))).toEqual([]);
});
