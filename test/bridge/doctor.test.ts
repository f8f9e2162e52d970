import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { examine, tellFindings } from "../../bridge/doctor/examine";
import { makeBridgeConfiguration } from "../../tools/demo/bridge-configuration";
import { rowsOf } from "../../tools/demo/json-client";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterAll(() => organization.stop());

/** What the doctor says of the demo's configuration, changed in one place. */
async function say(change: (configuration: Record<string, Record<string, unknown>>) => void): Promise<string> {
  const { sandboxUrl, erpUrl, dataFolder, secret } = organization;
  const secretFile = join(dataFolder, "bridge-secret");
  writeFileSync(secretFile, secret);
  const configuration = makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile });
  change(configuration as Record<string, Record<string, unknown>>);
  const file = join(dataFolder, "bridge.json");
  writeFileSync(file, JSON.stringify(configuration));
  return tellFindings(await examine(file));
}

test("a bridge that has everything is well; the demo's short wait for lost answers is worth a look", async () => {
  const said = await say(() => undefined);
  expect(said).not.toMatch(/FAILED/);
  expect(said).toMatch(/ok +The indexes of the alternate keys are active/);
  expect(said).toMatch(/ok +The bridge has every right it needs/);
  expect(said).toMatch(/look at .*waits 20 s.*\n +→ Set businessCentral.longestCommitSeconds/);
});

test("each thing that is missing is told with its remedy", async () => {
  const nowhere = await say(({ dataverse }) => (dataverse!.url = "http://127.0.0.1:9"));
  expect(nowhere).toMatch(/FAILED +Dataverse cannot be reached.*\n +→ Check the address/);
  const stranger = await say(({ dataverse }) => (dataverse!.clientId = "somebody"));
  expect(stranger).toMatch(/FAILED +Dataverse cannot be used.*\n +→ Check dataverse.tokenUrl, clientId/s);
  const company = await say(({ businessCentral }) => (businessCentral!.company = "Nobody Ltd"));
  expect(company).toMatch(/FAILED +The ERP does not let customers be read: There is no company "Nobody Ltd"/);
});

test("a bridge without its role is told where to get it; its profile, which it may not read itself, is named for a look", async () => {
  const { dataverse } = organization;
  const [user] = rowsOf(await dataverse.get("systemusers?$select=systemuserid&$filter=lastname eq 'Bridge'"));
  const id = String(user?.systemuserid);
  expect(await say(() => undefined)).toMatch(/look at .*column security profiles\.\n +→ Add the application user/);
  const [role] = rowsOf(await dataverse.get(`systemusers(${id})/systemuserroles_association`));
  await dataverse.send("DELETE", `systemusers(${id})/systemuserroles_association(${String(role?.roleid)})/$ref`);
  expect(await say(() => undefined)).toMatch(/FAILED .*give it the role Accord Bridge/);
});
