import { spawn } from "node:child_process";
import { join } from "node:path";

/** Runs a program of node_modules/.bin with the terminal attached and gives its exit code. */
export function runTool(
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return run(process.execPath, [join("node_modules", toolFile(name)), ...args], environment);
}

/** Runs a command of package.json, as `npm run` would. */
export function runCommand(name: string, args: readonly string[] = []): Promise<number> {
  return run(process.execPath, [join("tools", "run.mjs"), name, ...args], process.env);
}

/** Runs a program that was built, in Node. */
export function runProgram(file: string, args: readonly string[]): Promise<number> {
  return run(process.execPath, ["--enable-source-maps", file, ...args], process.env);
}

/** The JavaScript behind a tool's name: started by Node itself, so that no shell and no .cmd file is needed on any system. */
function toolFile(name: string): string {
  const files: Readonly<Record<string, string>> = {
    tsc: "typescript/bin/tsc",
    eslint: "eslint/bin/eslint.js",
    depcruise: "dependency-cruiser/bin/dependency-cruise.mjs",
    prettier: "prettier/bin/prettier.cjs",
    jest: "jest/bin/jest.js",
  };
  const file = files[name];
  if (!file) throw new Error(`no tool ${name}`);
  return file;
}

function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env: environment });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
