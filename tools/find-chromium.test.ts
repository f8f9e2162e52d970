import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./find-chromium";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "accord-chromium-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a browser on the search path is found", () => {
  const browser = join(folder, "chromium");
  writeFileSync(browser, "");
  expect(findChromium({ PATH: folder })).toBe(browser);
});

test("CHROMIUM_PATH wins over the search path", () => {
  const named = join(folder, "my-browser");
  writeFileSync(named, "");
  writeFileSync(join(folder, "chromium"), "");
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: named })).toBe(named);
});

test("a CHROMIUM_PATH without a file is not silently replaced by another browser", () => {
  writeFileSync(join(folder, "chromium"), "");
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, "gone") })).toBeUndefined();
});
