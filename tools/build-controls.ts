import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { componentName } from "../solution/components/code-components";
import { attributeOf, childOf } from "../solution/xml/find";
import { parseXml } from "../solution/xml/parse-xml";
import { fingerprintOf } from "./pack/fingerprint";
import { listFiles, writeWhole } from "./pack/folder-files";

/** Files of each code component by their path below its folder, by the name the component has in a solution. */
export type BuiltControls = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

const fingerprintFile = join("out", "fingerprints", "controls");
const inputManifest = "ControlManifest.Input.xml";
const needed = ["ControlManifest.xml", "bundle.js"];
const settings = [
  "package-lock.json",
  "pcfconfig.json",
  "featureconfig.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "controls/tsconfig.json",
];

/**
 * The code components, built by pcf-scripts. They are built again only when something they are made of has changed, or by force.
 * Throws with what the compiler said: pcf-scripts itself ends with success whatever went wrong.
 */
export function buildControls(root: string, force: boolean): BuiltControls {
  const controls = listFiles(join(root, "controls"), (path) => path.endsWith(`/${inputManifest}`)).map((path) =>
    path.slice(0, -inputManifest.length - 1),
  );
  const fingerprint = fingerprintOf(root, inputsOf(root));
  if (force || !isBuilt(root, controls, fingerprint)) build(root, controls, fingerprint);
  return new Map(controls.map((control) => readControl(join(root, "out", "controls", control))));
}

/** What a control is made of: its own files and the model's. Tests are not; neither is what the build itself writes. */
function inputsOf(root: string): string[] {
  const isInput = (path: string) => !/\.test\.tsx?$|(^|\/)(testing|generated)\//.test(path);
  return [
    ...listFiles(join(root, "controls"), isInput).map((path) => `controls/${path}`),
    ...listFiles(join(root, "model"), isInput).map((path) => `model/${path}`),
    ...settings,
  ];
}

function isBuilt(root: string, controls: readonly string[], fingerprint: string): boolean {
  const file = join(root, fingerprintFile);
  return existsSync(file) && readFileSync(file, "utf8") === fingerprint && missingFiles(root, controls).length === 0;
}

function build(root: string, controls: readonly string[], fingerprint: string): void {
  rmSync(join(root, fingerprintFile), { force: true });
  rmSync(join(root, "out", "controls"), { recursive: true, force: true });
  const said = runPcfScripts(root);
  const missing = missingFiles(root, controls);
  if (!/\bSucceeded\b/.test(said) || missing.length > 0) {
    const lacks = missing.length > 0 ? `\nNot built: ${missing.join(", ")}` : "";
    throw new Error(`The controls could not be built.\n${said.trim()}${lacks}`);
  }
  writeWhole(join(root, fingerprintFile), new TextEncoder().encode(fingerprint));
}

function runPcfScripts(root: string): string {
  const script = join(root, "node_modules", "pcf-scripts", "bin", "pcf-scripts.js");
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [script, "build", "--buildMode", "production", "--noColor"],
    { cwd: root, encoding: "utf8", env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: "1", NO_COLOR: "1" } },
  );
  if (error) throw error;
  return `${stdout}\n${stderr}`;
}

function missingFiles(root: string, controls: readonly string[]): string[] {
  return controls
    .flatMap((control) => needed.map((file) => join("out", "controls", control, file)))
    .filter((file) => !existsSync(join(root, file)));
}

/** The compiler's list of licences of third parties is no resource of the control: no manifest names it. */
function readControl(folder: string): [name: string, files: ReadonlyMap<string, Uint8Array>] {
  const paths = listFiles(folder, (path) => !path.endsWith(".LICENSE.txt"));
  const files = new Map(paths.map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]));
  const control = childOf(parseXml(readFileSync(join(folder, "ControlManifest.xml"), "utf8")), "control");
  const namespace = control && attributeOf(control, "namespace");
  const constructorName = control && attributeOf(control, "constructor");
  if (!namespace || !constructorName) throw new Error(`${folder}: its manifest names no control`);
  return [componentName(namespace, constructorName), files];
}
