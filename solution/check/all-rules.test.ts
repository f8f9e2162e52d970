import { packSource } from "../package/pack-source";
import { zipFiles } from "../package/zip-files";
import { makeSource } from "../source/make-source";
import { makeBuiltParts } from "../testing/built-parts";
import { allRules } from "./all-rules";
import { checkSolution } from "./check-solution";
import type { Rule } from "./rule";
import { contentsWith, makePackage, type PlantedFault } from "./testing/planted-fault";
import { inCommandsAppsAndRoles } from "./testing/planted/in-commands-apps-and-roles";
import { inFormsAndViews } from "./testing/planted/in-forms-and-views";
import { inTables } from "./testing/planted/in-tables";
import { inThePackage } from "./testing/planted/in-the-package";

const source = makeSource(makeBuiltParts());
const good = makePackage(packSource(source, "managed"));
const plantedFaults: readonly PlantedFault[] = [
  ...inThePackage,
  ...inTables,
  ...inFormsAndViews,
  ...inCommandsAppsAndRoles,
];

test.each(["managed", "unmanaged"] as const)("our %s solution has no fault", (type) => {
  expect(checkSolution(zipFiles(packSource(source, type)))).toEqual([]);
});

test("rules have ids of their own, and every rule has a fault planted for it", () => {
  const ids = allRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(plantedFaults.map(({ rule }) => rule))].sort()).toEqual([...ids].sort());
});

describe.each(allRules.map(({ id }) => id))("%s", (id) => {
  test.each(plantedFaults.filter(({ rule }) => rule === id))("notices $what", ({ plant, names }) => {
    const { check, reason } = ruleOf(id);
    const found = check(contentsWith(plant(good)));
    expect(found).not.toEqual([]);
    for (const { component, problem, remedy } of found) {
      expect(component).toMatch(names instanceof RegExp ? names : exactly(names));
      for (const text of [problem, remedy, reason]) expect(text).not.toBe("");
    }
  });
});

function ruleOf(id: string): Rule {
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

describe("a file that cannot be opened as a solution", () => {
  const without = (name: string) => new Map([...good.files].filter(([file]) => file !== name));
  const withText = (name: string, text: string) => new Map([...good.files, [name, new TextEncoder().encode(text)]]);

  test.each([
    ["no zip", new TextEncoder().encode("<html>Not found</html>"), "the file"],
    ["no solution.xml", zipFiles(without("solution.xml")), "solution.xml"],
    ["no customizations.xml", zipFiles(without("customizations.xml")), "customizations.xml"],
    ["no content types", zipFiles(without("[Content_Types].xml")), "[Content_Types].xml"],
    [
      "XML that breaks off",
      zipFiles(withText("customizations.xml", "<ImportExportXml><Entities>")),
      "customizations.xml",
    ],
  ])("%s is one finding that names the file", (_what, zip, component) => {
    expect(checkSolution(zip)).toMatchObject([{ rule: "readable-solution", component }]);
  });
});
