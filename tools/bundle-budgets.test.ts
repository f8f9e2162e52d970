import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultTogether, measureBundles } from "./bundle-budgets";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "accord-bundles-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const allowed = { Small: { script: 200, styles: 100 } };

function build(control: string, script: string, styles = ""): void {
  mkdirSync(join(folder, control, "styles"), { recursive: true });
  writeFileSync(join(folder, control, "bundle.js"), script);
  writeFileSync(join(folder, control, "styles", "a.css"), styles);
}

const faults = () => measureBundles(folder, allowed).flatMap((report) => report.faults);

test("a control inside its budget has no fault", () => {
  build("Small", "const a=Reactv16;", ".a{}");
  expect(faults()).toEqual([]);
});

test("too many bytes of script or styles are faults that name both sizes", () => {
  const noise = Array.from({ length: 400 }, (_, i) => Math.sin(i).toString(36)).join("");
  build("Small", noise, noise);
  expect(faults()).toEqual([
    expect.stringMatching(/^has a script of \d+ bytes, 200 are allowed$/),
    expect.stringMatching(/^has styles of \d+ bytes, 100 are allowed$/),
  ]);
});

test("controls that are each inside their budget may still be too heavy together", () => {
  build("Small", "const a=Reactv16;");
  build("Other", "const b=Reactv16;");
  const reports = measureBundles(folder, { ...allowed, Other: allowed.Small });
  const [first = 0, second = 0] = reports.map(({ script }) => script);
  expect(reports.flatMap((report) => report.faults)).toEqual([]);
  expect(faultTogether(reports, first + second)).toBeUndefined();
  expect(faultTogether(reports, first + second - 1)).toMatch(/^have scripts of \d+ bytes, \d+ are allowed$/);
});

test("a control that was not built, and one without a budget, are faults", () => {
  build("Other", "1");
  expect(faults()).toEqual([
    "has no budget: add it to tools/bundle-budgets.ts",
    expect.stringContaining("run npm run pack first"),
  ]);
});

test.each([
  ["https://reactjs.org/docs/error-decoder.html", "copy of React"],
  ['require("react/jsx-runtime")', "JSX runtime"],
  ['require("@fluentui/merge-styles")', "copy of Fluent"],
  ['eval("x")', "development build"],
])("%s in a bundle is found", (trace, remedy) => {
  build("Small", trace);
  expect(faults()).toEqual([expect.stringContaining(remedy)]);
});
