import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSolution } from "../../solution/check/check-solution";
import { readSolution } from "../../solution/read/read-solution";
import { validateSchema } from "../../tools/check-solution/validate-schema";

/** The controls take half a minute to build when they have changed, much longer on a busy machine. */
jest.setTimeout(900_000);

const root = join(__dirname, "..", "..");
const managed = join(root, "out", "solution", "Accord_managed.zip");
const salesForms = join(root, "out", "solution", "AccordSalesForms_managed.zip");

function pack(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "pack", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test("what npm run pack makes has no fault, is the same when made again, and does not differ from its source", async () => {
  pack();
  const zip = readFileSync(managed);
  expect(checkSolution(zip)).toEqual([]);
  expect(checkSolution(readFileSync(salesForms))).toEqual([]);

  const said = pack("--compare", managed);
  expect(readFileSync(managed).equals(zip)).toBe(true);
  expect(said).toContain("0 components differ from the source");

  for (const packed of [zip, readFileSync(salesForms)]) {
    const read = readSolution(packed);
    const outcome = await validateSchema(
      root,
      read.is === "read" ? read.contents.files.get("customizations.xml")! : packed,
    );
    if (outcome.is === "validated") expect(outcome.errors).toEqual([]);
    else expect(outcome.reason).toContain("beside the repository");
  }
});
