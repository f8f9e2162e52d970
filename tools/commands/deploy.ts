import { existsSync, readFileSync } from "node:fs";
import { readDeployOptions } from "../deploy/deploy-options";
import { makeEnvironmentClient } from "../deploy/environment-client";
import { importSolution } from "../deploy/import-solution";
import { obtainToken } from "../deploy/obtain-token";
import type { ComponentResult } from "../deploy/read-import-job";

/** `npm run deploy`: imports a solution zip over the Web API, into the sandbox and into a real environment alike. */
async function main(): Promise<number> {
  const options = readDeployOptions(process.argv.slice(2), process.env);
  if (!existsSync(options.zipFile)) {
    throw new Error(`There is no file ${options.zipFile}: run npm run pack first, or name a zip with --zip.`);
  }
  const zip = readFileSync(options.zipFile);
  const client = makeEnvironmentClient(options.url, await obtainToken(options));
  say(`Importing ${options.zipFile} into ${options.url} …`);
  const outcome = await importSolution(client, zip);
  if (outcome.is === "imported") {
    say(`Imported ${outcome.solution === "" ? "the solution" : outcome.solution}.`);
    for (const warning of outcome.warnings) say(describe(warning));
    return 0;
  }
  process.stderr.write(`The import was refused: ${outcome.reason}\n`);
  for (const failure of outcome.failures) process.stderr.write(`${describe(failure)}\n`);
  return 1;
}

function describe({ result, component, code, text }: ComponentResult): string {
  return `  ${result} ${component}: ${[code, text].filter((part) => part !== "").join(" ")}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A connection that failed says why in its cause only. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  },
);
