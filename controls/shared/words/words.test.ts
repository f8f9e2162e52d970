import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { readResx } from "../testing/read-resx";
import { emphasise, makeWords } from "./words";

const controlsFolder = join(__dirname, "../..");
const controls = readdirSync(controlsFolder).filter((name) => existsSync(join(controlsFolder, name, "words.ts")));

test("values take the places named in a sentence", () => {
  const say = makeWords<"Hold">({ getString: () => "On hold since {since}. {owner} must act." }, false);
  expect(say("Hold", { since: "09:16", owner: "Finance" })).toBe("On hold since 09:16. Finance must act.");
});

test("a value that is missing leaves no hole", () => {
  const say = makeWords<"Order">({ getString: () => "Order {order} is gone" }, false);
  expect(say("Order")).toBe("Order … is gone");
});

test("a value that looks like a place is not filled again", () => {
  const say = makeWords<"Text">({ getString: () => "It says: {text} {owner}" }, false);
  expect(say("Text", { text: "{owner}", owner: "x" })).toBe("It says: {owner} x");
});

test("in right-to-left languages a value keeps its own direction", () => {
  const say = makeWords<"Order">({ getString: () => "{order}" }, true);
  expect(say("Order", { order: "SO-1" })).toBe("\u2068SO-1\u2069");
});

test("what stands before the first bar is said in bold, and bars in values change nothing", () => {
  expect(emphasise("Submitted,| on hold. A|B must act.")).toEqual({
    lead: "Submitted,",
    rest: " on hold. A|B must act.",
  });
});

describe.each(controls)("strings of %s", (control) => {
  const english = readResx(control, 1033);

  test("the English ones are exactly those the code and the manifest name", () => {
    expect([...english.keys()].sort()).toEqual([...keysOfCode(control), ...keysOfManifest(control)].sort());
  });

  test.each([1031, 1030])("language %i says everything, with the same values and the same bold lead", (language) => {
    const other = readResx(control, language);
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, sentence] of other) {
      expect([key, sentence.trim()]).not.toEqual([key, ""]);
      expect([key, placesOf(sentence)]).toEqual([key, placesOf(english.get(key) ?? "")]);
      expect([key, sentence.split("|").length]).toEqual([key, (english.get(key) ?? "").split("|").length]);
    }
  });

  test("no value stands in a bold lead, so that no text of the ERP can end it", () => {
    const leads = [...english].filter(([key, sentence]) => key !== "Frame_Bound" && sentence.includes("|"));
    expect(leads.filter(([, sentence]) => emphasise(sentence).lead.includes("{"))).toEqual([]);
  });
});

function placesOf(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
}

/** The members of the union `Word`, as the compiler expands it. */
function keysOfCode(control: string): readonly string[] {
  const file = join(controlsFolder, control, "words.ts");
  const options = ts.getParsedCommandLineOfConfigFile(
    join(controlsFolder, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  )?.options;
  const program = ts.createProgram([file], options ?? {});
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const alias = source?.statements
    .filter(ts.isTypeAliasDeclaration)
    .find((statement) => statement.name.text === "Word");
  if (!alias) throw new Error(`${file} declares no type Word`);
  const type = checker.getTypeAtLocation(alias);
  return (type.isUnion() ? type.types : [type]).map((member) => (member as ts.StringLiteralType).value);
}

function keysOfManifest(control: string): readonly string[] {
  const manifest = readFileSync(join(controlsFolder, control, "ControlManifest.Input.xml"), "utf8");
  return Array.from(manifest.matchAll(/(?:display-name|description)-key="([^"]+)"/g), (match) => match[1] ?? "");
}
