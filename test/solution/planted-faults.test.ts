import { randomUUID } from "node:crypto";
import { startDataverse, type StartedDataverse } from "../../sandbox/dataverse/webapi/testing/start-dataverse";
import { checkSolution } from "../../solution/check/check-solution";
import { makePackage, type Package, type PlantedFault } from "../../solution/check/testing/planted-fault";
import { inCommandsAppsAndRoles } from "../../solution/check/testing/planted/in-commands-apps-and-roles";
import { inFormsAndViews } from "../../solution/check/testing/planted/in-forms-and-views";
import { inTables } from "../../solution/check/testing/planted/in-tables";
import { inThePackage } from "../../solution/check/testing/planted/in-the-package";
import { packSource } from "../../solution/package/pack-source";
import { zipFiles } from "../../solution/package/zip-files";
import { makeSource } from "../../solution/source/make-source";
import { makeBuiltParts } from "../../solution/testing/built-parts";
import { writeDocument } from "../../solution/xml/write-xml";

jest.setTimeout(600_000);

const plantedFaults: readonly PlantedFault[] = [
  ...inThePackage,
  ...inTables,
  ...inFormsAndViews,
  ...inCommandsAppsAndRoles,
];
const good = makePackage(packSource(makeSource(makeBuiltParts()), "managed"));

/** Faults that a real import refuses, each with the name that its error must tell. */
const refused: readonly (readonly [what: string, named: string])[] = [
  ["a code component that is not packed", "accord_Accord.Ghost"],
  ["a listed table that is not packed", "accord_ghost"],
  ["a table that is not listed", "accord_order"],
  ["a relationship to a table of ours that is not packed", "accord_ghost"],
  ["a relationship through a lookup that does not exist", "accord_product_coupling"],
  ["a lookup whose relationship is not packed", "accord_coupling.accord_productid"],
  ["a script whose file is not packed", "accord_/scripts/opportunity.ribbon.js"],
  ["a bundle that is not packed", "accord_Accord.CommitmentStatus"],
  ["a key on a column that does not exist", "accord_Intent_Key"],
  ["a button whose command is not defined", "accord.opportunity.Submit"],
  ["a permission for a column that does not exist", "opportunity.accord_ghost"],
];

let dataverse: StartedDataverse;
beforeAll(async () => {
  dataverse = await startDataverse();
});
afterAll(() => dataverse.close());

test.each(refused)("%s is refused by the checker and by the import, and both name %s", async (what, named) => {
  const zip = zipOf(faultNamed(what).plant(good));

  const errors = checkSolution(zip).filter(({ severity }) => severity === "error");
  expect(errors.map(({ component, problem }) => `${component} ${problem}`).join("\n")).toContain(named);

  const reply = await importZip(zip);
  expect(reply.status).toBe(400);
  expect(reply.refusal).toMatch(/^0x8/);
  expect(reply.refusal).toContain(named);
  expect(await installedVersion()).toBeUndefined();
});

test("the same package without a fault passes both", async () => {
  expect(checkSolution(zipOf(good))).toEqual([]);
  expect((await importZip(zipOf(good))).status).toBe(204);
  expect(await installedVersion()).toEqual(expect.any(String));
});

function faultNamed(what: string): PlantedFault {
  const found = plantedFaults.find((planted) => planted.what === what);
  if (found === undefined) throw new Error(`no fault is planted that is called: ${what}`);
  return found;
}

function zipOf({ files, manifest, customizations }: Package): Uint8Array {
  const bytes = (document: Package["manifest"]) => new TextEncoder().encode(writeDocument(document));
  return zipFiles(
    new Map([...files, ["solution.xml", bytes(manifest)], ["customizations.xml", bytes(customizations)]]),
  );
}

function importZip(zip: Uint8Array): ReturnType<StartedDataverse["send"]> {
  return dataverse.send("POST", "ImportSolution", {
    CustomizationFile: Buffer.from(zip).toString("base64"),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: false,
    ImportJobId: randomUUID(),
  });
}

async function installedVersion(): Promise<unknown> {
  const { body } = await dataverse.send("GET", "solutions?$select=version&$filter=uniquename eq 'Accord'");
  return (body["value"] as readonly { readonly version: string }[])[0]?.version;
}
