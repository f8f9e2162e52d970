import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { DOMParser } from "@xmldom/xmldom";
import { hostScript } from "./control-host";

/** What the page's Web API answers: rows, a service error, or nothing ever. */
export type Answer =
  | { readonly is: "rows"; readonly rows: unknown }
  | { readonly is: "error"; readonly code: number }
  | { readonly is: "never" };

/** A built control with everything a host would hand to it. */
export interface ShownControl {
  readonly control: string;
  /** Properties by name. A moment is given as `{ date }`; a dataset as `{ records }`, the cells of each record. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly table: "account" | "opportunity";
  /** By table; a record is answered under the name of its table. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly now: string;
  readonly react?: "16.14.0" | "17.0.2" | "18.3.1";
  readonly languageId?: 1033 | 1031 | 1030;
  readonly isRightToLeft?: boolean;
  readonly isDark?: boolean;
}

const from = createRequire(__filename);

/** Opens a page with one built control on it: the bundle and styles of out/controls, on the platform's React. */
export async function showControl(page: Page, shown: ShownControl): Promise<void> {
  const { control, react, languageId = 1033 } = shown;
  await openHost(page, react);
  for (const style of readStyles(control)) await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: readBundle(control) });
  const strings = readStrings(control, languageId);
  const width = page.viewportSize()?.width ?? 1280;
  await page.evaluate("accordHost.setUp(" + JSON.stringify({ ...shown, strings, width }) + ")");
  await page.evaluate("accordHost.mount()");
  await page.evaluate("accordHost.settled()");
}

/** A page with the platform's React and a host, and nothing on it yet. */
export async function openHost(page: Page, react: ShownControl["react"] = "17.0.2"): Promise<void> {
  await page.setContent(
    '<!doctype html><html lang="en"><title>Control</title><body style="margin:0"><main id="place">',
  );
  await page.addScriptTag({ content: readReact(react, "react") });
  await page.addScriptTag({ content: readReact(react, "react-dom") });
  await page.addScriptTag({ content: hostScript });
  await page.addStyleTag({ content: `body { font-family: "Segoe UI", sans-serif }` });
}

/** The built script of a control. */
export function readBundle(control: string): string {
  return readFileSync(join("out", "controls", control, "bundle.js"), "utf8");
}

export function readStyles(control: string): readonly string[] {
  const folder = join("out", "controls", control);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}

/** Shows the same control once more, on the same page, in another state. */
export async function remountControl(page: Page, shown: ShownControl): Promise<void> {
  const { control, languageId = 1033 } = shown;
  const width = page.viewportSize()?.width ?? 1280;
  const settings = { ...shown, strings: readStrings(control, languageId), width };
  await page.evaluate(`(async () => {
    accordHost.unmount();
    accordHost.setUp(${JSON.stringify(settings)});
    accordHost.mount();
    await new Promise((go) => setTimeout(go, 5));
    // What a control draws after its first frame.
    for (let frame = 0; frame < 3; frame++) await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  })()`);
}

export function readStrings(control: string, languageId: number): Readonly<Record<string, string>> {
  const file = join("controls", control, "strings", `${control}.${languageId}.resx`);
  const document = new DOMParser().parseFromString(readFileSync(file, "utf8"), "text/xml");
  const entries = Array.from(document.getElementsByTagName("data"), (data) => [
    data.getAttribute("name") ?? "",
    data.getElementsByTagName("value")[0]?.textContent ?? "",
  ]);
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

function readReact(version: string, name: "react" | "react-dom"): string {
  const major = version.split(".")[0] ?? "";
  const base = major === "16" ? from : createRequire(from.resolve(`@accord/platform-react-${major}/package.json`));
  return readFileSync(join(dirname(base.resolve(`${name}/package.json`)), "umd", `${name}.production.min.js`), "utf8");
}
