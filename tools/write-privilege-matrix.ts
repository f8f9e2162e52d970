import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { writePrivilegeMatrix } from "../solution/roles/privilege-matrix";

/** `npx tsx tools/write-privilege-matrix.ts`: writes docs/privileges.md from the roles and the tables. */
async function main(): Promise<void> {
  const file = resolve("docs/privileges.md");
  writeFileSync(file, await format(writePrivilegeMatrix(), { ...(await resolveConfig(file)), parser: "markdown" }));
  console.log(file);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
