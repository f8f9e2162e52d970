import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildControls } from "./build-controls";

/** Stands in for pcf-scripts, which takes half a minute: it writes what the real one writes, says what it says, and always ends with 0. */
const compiler = `
const { cpSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
writeFileSync("runs.txt", (existsSync("runs.txt") ? require("node:fs").readFileSync("runs.txt", "utf8") : "") + process.env.PP_TOOLS_TELEMETRY_OPTOUT);
if (existsSync("controls/Thing/broken")) { console.log("[build] Failed:\\nindex.ts(3,7): error TS2322: no"); process.exit(0); }
mkdirSync("out/controls/Thing", { recursive: true });
cpSync("controls/Thing/ControlManifest.Input.xml", "out/controls/Thing/ControlManifest.xml");
writeFileSync("out/controls/Thing/bundle.js", "var bundle;");
writeFileSync("out/controls/Thing/bundle.js.LICENSE.txt", "");
console.log("[build] Succeeded");
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "accord-controls-"));
  put("node_modules/pcf-scripts/bin/pcf-scripts.js", compiler);
  put(
    "controls/Thing/ControlManifest.Input.xml",
    '<manifest><control namespace="Accord" constructor="Thing" /></manifest>',
  );
  put("controls/Thing/index.ts", "export class Thing {}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const runs = () => (existsSync(join(root, "runs.txt")) ? readFileSync(join(root, "runs.txt"), "utf8").length : 0);

test("a control is known by prefix, namespace and constructor, and has the files its manifest can name", () => {
  const [[name, files] = []] = [...buildControls(root, false)];
  expect(name).toBe("accord_Accord.Thing");
  expect([...(files?.keys() ?? [])]).toEqual(["ControlManifest.xml", "bundle.js"]);
});

test("controls are built again only when something they are made of has changed, or by force", () => {
  buildControls(root, false);
  buildControls(root, false);
  expect(runs()).toBe(1);
  put("controls/Thing/index.test.ts", "test('a test is no part of a control');");
  buildControls(root, false);
  expect(runs()).toBe(1);
  put("model/stage.ts", "export const changed = true;");
  buildControls(root, false);
  expect(runs()).toBe(2);
  buildControls(root, true);
  expect(runs()).toBe(3);
});

test("a bundle somebody deleted is built again", () => {
  buildControls(root, false);
  rmSync(join(root, "out/controls/Thing/bundle.js"));
  buildControls(root, false);
  expect(runs()).toBe(2);
});

test("what the compiler complains about is the error, though it ends with success", () => {
  put("controls/Thing/broken", "");
  expect(() => buildControls(root, false)).toThrow(
    /could not be built[\s\S]*error TS2322: no[\s\S]*Not built: .*bundle\.js/,
  );
  rmSync(join(root, "controls/Thing/broken"));
  expect([...buildControls(root, false).keys()]).toEqual(["accord_Accord.Thing"]);
});
