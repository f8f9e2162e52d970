import { build } from "esbuild";
import { fluentLibrary, nothingShown } from "./baselines";
import type { Variant } from "./measure-paint";

const chart = `
  import * as React from "react";
  import { GroupedVerticalBarChart } from "@fluentui/react-charting";
  const months = Array.from({ length: 12 }, (_, month) => ({
    name: "M" + (month + 1),
    series: [
      { key: "now", data: 2000 + 150 * month, color: "#005a9e", legend: "Last 12 months" },
      { key: "before", data: 1900 + 120 * month, color: "#71afe5", legend: "12 months before" },
    ],
  }));
  ComponentFramework.registerControl("Chart", class {
    init() {} destroy() {}
    updateView() {
      return React.createElement("div", { style: { width: 1200, height: 320 } },
        React.createElement(GroupedVerticalBarChart, { data: months, width: 1200, height: 320 }));
    }
  });`;

const globals: Readonly<Record<string, string>> = {
  react: "React",
  "react-dom": "ReactDOM",
  "@fluentui/react": "FluentUIReact",
};

/** The usual way: two years of months in a chart of @fluentui/react-charting, which a control has to carry with it; Fluent is on the page already. */
export async function fluentChart(): Promise<Variant> {
  const { outputFiles } = await build({
    stdin: { contents: chart, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "what the platform provides",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(react|react-dom|@fluentui\/react)$/ }, ({ path }) => ({
            path,
            namespace: "platform",
          }));
          onLoad({ filter: /.*/, namespace: "platform" }, ({ path }) => ({
            contents: `module.exports = window.${globals[path] ?? ""};`,
          }));
        },
      },
    ],
  });
  const [script] = outputFiles;
  return {
    name: "Fluent charting, 24 bars",
    controls: [{ script: script?.text ?? "", shown: nothingShown, answer: "M12" }],
    library: fluentLibrary(),
  };
}
