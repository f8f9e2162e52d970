import { randomUUID } from "node:crypto";
import { startDataverse, type StartedDataverse } from "../../sandbox/dataverse/webapi/testing/start-dataverse";
import { packSource } from "../../solution/package/pack-source";
import { zipFiles } from "../../solution/package/zip-files";
import { makeSalesFormsSource } from "../../solution/sales-forms/make-sales-forms-source";
import { shippedDifferences } from "../../solution/sales-forms/shipped-differences";
import { makeSource } from "../../solution/source/make-source";
import type { Source } from "../../solution/source/source";
import { makeBuiltParts } from "../../solution/testing/built-parts";
import { attributeOf, descendantsOf } from "../../solution/xml/find";
import { parseXml } from "../../solution/xml/parse-xml";

jest.setTimeout(600_000);

const salesForms = makeSalesFormsSource("1.2.3");

let dataverse: StartedDataverse;
beforeAll(async () => {
  dataverse = await startDataverse();
});
afterAll(() => dataverse.close());

test("AccordSalesForms needs Accord, adds its tabs behind those of the Sales forms, and takes them away when it goes", async () => {
  const before = await readForms();
  const refused = await importSource(salesForms);
  expect(refused.status).toBe(400);
  expect(refused.refusal).toContain("accord_Accord.CommitmentStatus");
  expect(refused.refusal).toContain("Accord (1.2.3.0)");
  expect(await readForms()).toEqual(before);

  expect((await importSource(makeSource(makeBuiltParts()))).refusal).toBe("");
  expect((await importSource(salesForms)).refusal).toBe("");
  const changed = await readForms();
  for (const [at, { addition }] of shippedDifferences.entries()) {
    const added = addition.tabs.map(({ name }) => name);
    expect(tabsOf(changed[at])).toEqual([...tabsOf(before[at]), ...added]);
    expect(columnsOf(changed[at])).toEqual(expect.arrayContaining([...columnsOf(before[at])]));
    expect(changed[at]).not.toContain("solutionaction");
  }

  expect((await importSource(salesForms)).refusal).toBe("");
  expect(await readForms()).toEqual(changed);

  const { body } = await dataverse.send("GET", "solutions?$select=solutionid&$filter=uniquename eq 'AccordSalesForms'");
  const [solution] = body["value"] as readonly { readonly solutionid: string }[];
  expect((await dataverse.send("DELETE", `solutions(${String(solution?.solutionid)})`)).status).toBe(204);
  expect((await readForms()).map(tabsOf)).toEqual(before.map(tabsOf));
  expect((await readForms()).map(columnsOf)).toEqual(before.map(columnsOf));
});

function importSource(source: Source): ReturnType<StartedDataverse["send"]> {
  return dataverse.send("POST", "ImportSolution", {
    CustomizationFile: Buffer.from(zipFiles(packSource(source, "managed"))).toString("base64"),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: false,
    ImportJobId: randomUUID(),
  });
}

/** The FormXml of each form that is changed. */
function readForms(): Promise<string[]> {
  return Promise.all(
    shippedDifferences.map(async ({ stock }) => {
      const { body } = await dataverse.send("GET", `systemforms(${stock.id.slice(1, -1)})?$select=formxml`);
      return String(body["formxml"]);
    }),
  );
}

function tabsOf(formXml: string | undefined): string[] {
  return descendantsOf(parseXml(formXml ?? ""), "tab").map((tab) => attributeOf(tab, "name") ?? "");
}

function columnsOf(formXml: string | undefined): string[] {
  return descendantsOf(parseXml(formXml ?? ""), "control").flatMap(
    (control) => attributeOf(control, "datafieldname") ?? [],
  );
}
