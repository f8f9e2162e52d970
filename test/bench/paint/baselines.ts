import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Painted, Variant } from "./measure-paint";

/** What a control is handed that asks for nothing. */
export const nothingShown = { parameters: {}, answers: {}, table: "account", now: "2025-06-30T14:02:00Z", strings: {} };

/** A line of text on the same host: the least a control can cost. */
export const textControl: Painted = {
  script: `ComponentFramework.registerControl("Text", class {
    init() {} destroy() {}
    updateView() { return Reactv16.createElement("span", null, "Committed. Order SO-101042 is 67 % shipped."); }
  });`,
  shown: nothingShown,
  answer: "Committed.",
};

/** Fluent as the platform has it on the page for every control that declares it. */
export function fluentLibrary(): string {
  const fluent = dirname(createRequire(__filename).resolve("@fluentui/react/package.json"));
  return readFileSync(join(fluent, "dist", "fluentui-react.js"), "utf8");
}

/** The usual way: the lines in a Fluent DetailsList, eight columns, with the library already on the page. */
export function detailsList(lines: number): Variant {
  const script = `ComponentFramework.registerControl("List", class {
    init() {} destroy() {}
    updateView() {
      const names = ["Line", "Item", "Promised", "Price", "Committed", "Price now", "Date", "Shipped"];
      const columns = names.map((name, index) => ({ key: "c" + index, name, fieldName: "c" + index, minWidth: 60 }));
      const items = Array.from({ length: ${lines} }, (_, line) =>
        Object.fromEntries(names.map((name, index) => ["c" + index, name + " " + line])));
      return Reactv16.createElement("div", { style: { height: 480, overflow: "auto" }, "data-is-scrollable": true },
        Reactv16.createElement(FluentUIReact.DetailsList, { items, columns }));
    }
  });`;
  return {
    name: `Fluent DetailsList, ${lines} lines`,
    controls: [{ script, shown: nothingShown, answer: "Line 0" }],
    library: fluentLibrary(),
  };
}
