import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeAsset, scriptType, type Asset } from "./asset";
import type { ReactVersion } from "./platform-libraries";

/** Fluent's build asks for icon fonts of another origin unless it is told to look here; the page registers its own icons instead. */
const beforeLibraries = `window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "/sandbox/page/icons/" };`;

/** The names code components look for: those of pcf-scripts 1.51 and older, and the plain ones. */
const afterLibraries = [
  "window.Reactv16 = window.React;",
  "window.ReactDOMv16 = window.ReactDOM;",
  "window.FluentUIReactv81211 = window.FluentUIReactv8290 = window.FluentUIReact;",
].join("\n");

/** The platform libraries as their packages ship them. @throws Error when one is not installed */
export function readLibraries(): readonly Asset[] {
  const from = createRequire(__filename);
  return [
    makeAsset("before-libraries.js", scriptType, beforeLibraries),
    makeAsset("after-libraries.js", scriptType, afterLibraries),
    ...readReact(from, "16.14.0"),
    ...readReact(createRequire(from.resolve("@accord/platform-react-17/package.json")), "17.0.2"),
    ...readReact(createRequire(from.resolve("@accord/platform-react-18/package.json")), "18.3.1"),
    readFluent(from),
  ];
}

function readReact(from: NodeJS.Require, version: ReactVersion): readonly Asset[] {
  return ["react", "react-dom"].map((name) => {
    const description = from.resolve(`${name}/package.json`);
    checkVersion(description, name, version);
    const file = join(dirname(description), "umd", `${name}.production.min.js`);
    return makeAsset(`${name}-${version}.js`, scriptType, readFileSync(file));
  });
}

const fluentVersion = "8.121.1";

function readFluent(from: NodeJS.Require): Asset {
  const description = from.resolve("@fluentui/react/package.json");
  checkVersion(description, "@fluentui/react", fluentVersion);
  const file = join(dirname(description), "dist", "fluentui-react.js");
  return makeAsset(`fluentui-react-${fluentVersion}.js`, scriptType, readFileSync(file));
}

function checkVersion(description: string, name: string, version: string): void {
  const installed = (JSON.parse(readFileSync(description, "utf8")) as { readonly version: string }).version;
  if (installed !== version) {
    throw new Error(`The form page needs ${name} ${version}, but ${installed} is installed: run npm ci.`);
  }
}
