import { packSource } from "../package/pack-source";
import { readFiles } from "../read/read-solution";
import type { SolutionContents } from "../read/contents";
import { makeSource } from "../source/make-source";
import { makeBuiltParts } from "../testing/built-parts";
import { element } from "../xml/element";
import { compareSolutions, type Difference } from "./compare-solutions";
import { factsOf } from "./facts-of";

const files = packSource(makeSource(makeBuiltParts()), "unmanaged");
const ours = open(files);

function open(of: ReadonlyMap<string, Uint8Array>): SolutionContents {
  const read = readFiles(of);
  if (read.is !== "read") throw new Error(read.problem);
  return read.contents;
}

/** What somebody exports after changing something in the designer. */
function exported(search: string | RegExp, replacement: string): SolutionContents {
  const text = new TextDecoder().decode(files.get("customizations.xml"));
  const changed = text.replace(search, () => replacement);
  expect(changed).not.toBe(text);
  return open(new Map([...files, ["customizations.xml", new TextEncoder().encode(changed)]]));
}

test("a solution does not differ from itself, however its XML is written", () => {
  expect(compareSolutions(ours, ours)).toEqual([]);
  expect(compareSolutions(ours, exported(/>\s+</g, "><"))).toEqual([]);
});

test("a GUID says the same with and without braces, in capitals and small letters", () => {
  const id = "8448b78f-8f42-454e-8e2a-f8196b0419af";
  const facts = (text: string) => factsOf(element("systemform", {}, element("formid", {}, text)));
  expect(facts(`{${id.toUpperCase()}}`)).toEqual(facts(id));
});

test("a changed column is named with what was and what is", () => {
  const theirs = exported("<MaxLength>26</MaxLength>", "<MaxLength>30</MaxLength>");
  expect(compareSolutions(ours, theirs)).toEqual([
    {
      is: "changed",
      component: "column accord_key of accord_intent",
      facts: [{ way: "/MaxLength", ours: "26", theirs: "30" }],
    },
  ]);
});

test("a field moved onto a form is found in its section", () => {
  const theirs = exported(
    'datafieldname="accord_deliverby" disabled="false"',
    'datafieldname="accord_deliverby" disabled="true"',
  );
  const [difference] = compareSolutions(ours, theirs);
  expect(difference?.component).toMatch(/^form Accord Opportunity \{.*\} of opportunity$/);
});

test("what only one of the two has is added or removed", () => {
  const view = /<savedquery>(?:(?!<\/savedquery>)[\s\S])*description="Deals"[\s\S]*?<\/savedquery>/;
  const without = exported(view, "");
  const told = (differences: readonly Difference[]) =>
    differences.map(({ is, component }) => `${is} ${component.replace(/\{.*\}/, "{id}")}`);
  expect(told(compareSolutions(ours, without))).toEqual(["removed view Deals {id} of opportunity"]);
  expect(told(compareSolutions(without, ours))).toEqual(["added view Deals {id} of opportunity"]);
});

test("a changed script is told by size and hash", () => {
  const script = [...files.keys()].find((name) => name.includes("opportunityform"))!;
  const theirs = open(new Map([...files, [script, new TextEncoder().encode("changed")]]));
  expect(compareSolutions(ours, theirs)).toMatchObject([
    { is: "changed", component: "file accord_/scripts/opportunity.form.js" },
  ]);
});
