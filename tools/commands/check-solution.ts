import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { allRules } from "../../solution/check/all-rules";
import { checkRead } from "../../solution/check/check-solution";
import { readSolution } from "../../solution/read/read-solution";
import { validateSchema } from "../check-solution/validate-schema";

const packed = ["out/solution/Accord_managed.zip", "out/solution/AccordSalesForms_managed.zip"];

/**
 * `npm run check:solution [-- FILE…]`: everything in a solution zip (without FILE in those that were packed) that an import would refuse, or that would fail in people's hands.
 * Ends with 1 when there is an error; advice alone is no failure.
 */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: true, options: {} });
  let code = 0;
  for (const file of positionals.length === 0 ? packed : positionals) code = Math.max(code, await checkFile(file));
  return code;
}

async function checkFile(file: string): Promise<number> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}: run npm run pack first, or name a solution zip.`);
  const read = readSolution(readFileSync(file));
  const findings = checkRead(read);
  for (const { rule, severity, component, problem, remedy, reason } of findings) {
    console.error(`${severity}: ${component} ${problem}. ${remedy}\n  (${rule}: ${reason})`);
  }
  const schemaErrors = read.is === "read" ? await checkSchema(read.contents.files) : [];
  for (const error of schemaErrors) console.error(`error: ${error}`);
  const advice = findings.filter(({ severity }) => severity === "advice").length;
  const errors = findings.length - advice + schemaErrors.length;
  console.log(`${file}: checked by ${allRules.length} rules; errors: ${errors}, advice: ${advice}`);
  return errors === 0 ? 0 : 1;
}

async function checkSchema(files: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const outcome = await validateSchema(resolve("."), files.get("customizations.xml") ?? new Uint8Array());
  if (outcome.is === "validated") return outcome.errors;
  console.log(`schema of the platform: skipped, ${outcome.reason}`);
  return [];
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
