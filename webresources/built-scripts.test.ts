/** @jest-environment node */
import { join } from "node:path";
import { Linter, type Rule } from "eslint";
import { intentCommands, issueCommands, streamCommands } from "../solution/commands/operations-commands";
import { buildWebResources } from "../tools/build-webresources";

/** The package ships no types. */
const powerApps = jest.requireActual<{ readonly rules: Record<string, Rule.RuleModule> }>(
  "@microsoft/eslint-plugin-power-apps",
);

const checkerRules = Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, "error"] as const);

/** The overview is a page of its own: the document it draws on is not the form's, and the client API belongs to the page around it. */
const allowedIn: Readonly<Record<string, readonly string[]>> = {
  "accord_/scripts/operations.overview.js": [
    "@microsoft/power-apps/avoid-dom-form",
    "@microsoft/power-apps/avoid-dom-form-event",
    "@microsoft/power-apps/do-not-make-parent-assumption",
  ],
};

/** As the solution checker sees a script: all its rules, and no syntax later than ES2018. */
function findings(script: string, allowed: readonly string[] = []): readonly string[] {
  const messages = new Linter().verify(script, {
    plugins: { "@microsoft/power-apps": powerApps },
    rules: Object.fromEntries(checkerRules),
    languageOptions: { ecmaVersion: 2018, sourceType: "script" },
  });
  return messages
    .filter(({ ruleId }) => ruleId === null || !allowed.includes(ruleId))
    .map(({ ruleId, message }) => `${ruleId ?? "syntax"}: ${message}`);
}

let scripts: readonly (readonly [string, string])[];

beforeAll(async () => {
  const built = await buildWebResources(join(__dirname, ".."));
  scripts = Array.from(built, ([name, content]) => [name, new TextDecoder().decode(content)]);
});

test("the checker finds nothing in the scripts as they are shipped", () => {
  expect(scripts.map(([name]) => name)).toEqual([
    "accord_/scripts/opportunity.form.js",
    "accord_/scripts/opportunity.ribbon.js",
    "accord_/scripts/operations.ribbon.js",
    "accord_/scripts/operations.overview.js",
  ]);
  expect(
    scripts.flatMap(([name, script]) => findings(script, allowedIn[name]).map((finding) => `${name}: ${finding}`)),
  ).toEqual([]);
});

test("the checker does find what it is there for", () => {
  expect(findings("var f = Xrm.Page.context;").join()).toContain("power-apps");
  expect(findings("var a = b ?? c;").join()).toContain("syntax");
});

test("nothing waits for a save, blocks it, touches the page or writes to the console", () => {
  for (const [, script] of scripts) {
    expect(script.match(/preventDefault|XMLHttpRequest|console\.|\beval\(|innerHTML|getElementById/g)).toBeNull();
  }
});

test("each script adds its own leaf to the one namespace, with exactly what form and command bar call", () => {
  const ofForms = scripts.filter(([name]) => !(name in allowedIn));
  const leaves = ofForms.map(([, script]) => {
    // The scripts are run as the platform runs them: as plain scripts that share the global object.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    return new Function(`${script}; return Accord`)() as Record<string, Record<string, unknown>>;
  });
  expect(Object.keys(leaves[0]?.["OpportunityForm"] ?? {})).toEqual(["onLoad"]);
  expect(Object.keys(leaves[1]?.["OpportunityRibbon"] ?? {}).sort()).toEqual([
    "acceptChanges",
    "approveDeal",
    "canAcceptChanges",
    "canApprove",
    "canCancelOrder",
    "canRequestChange",
    "canSubmit",
    "canWithdraw",
    "cancelOrder",
    "requestChange",
    "submitForFulfillment",
    "withdrawRequest",
  ]);
  expect(Object.keys(leaves[2]?.["OperationsRibbon"] ?? {}).sort()).toEqual(
    [...new Set([issueCommands, intentCommands, streamCommands].flatMap(({ commands }) => commands))]
      .map((command) => command.function.replace("Accord.OperationsRibbon.", ""))
      .sort(),
  );
});
