import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { makeAsset, scriptType, styleType, svgType, type Asset } from "./asset";

const pageFolder = join(__dirname, "..", "page");

/** Builds the page's own script and style sheet. @throws esbuild's BuildFailure with the place in the source */
export async function buildPage(): Promise<readonly Asset[]> {
  const result = await build({
    entryPoints: [join(pageFolder, "main.tsx"), join(pageFolder, "style", "page.css")],
    outdir: "out",
    entryNames: "[name]",
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [platformGlobals],
    logLevel: "silent",
  });
  const built = result.outputFiles.map(({ path, contents }) => {
    const name = path.split(/[\\/]/).pop() ?? path;
    return makeAsset(name, name.endsWith(".css") ? styleType : scriptType, contents);
  });
  return [...built, makeAsset("favicon.svg", svgType, readFileSync(join(pageFolder, "style", "favicon.svg")))];
}

/** The page uses the very libraries code components use: globals of the platform scripts that are loaded before it. */
const globals: Readonly<Record<string, string>> = {
  react: "React",
  "react-dom": "ReactDOM",
  "@fluentui/react": "FluentUIReact",
};

const platformGlobals: Plugin = {
  name: "platform-globals",
  setup(building) {
    building.onResolve({ filter: /^(react|react-dom|@fluentui\/react)$/ }, ({ path }) => ({
      path,
      namespace: "platform-global",
    }));
    building.onLoad({ filter: /.*/, namespace: "platform-global" }, ({ path }) => ({
      contents: `module.exports = window.${globals[path] ?? ""};`,
      loader: "js",
    }));
  },
};
