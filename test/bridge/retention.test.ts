import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { v5 as uuid } from "uuid";
import { toOption } from "#model/choice";
import { messageDirections, messageResults, type MessageDirection, type MessageResult } from "#model/tables/message";
import { cleanUpOnce } from "../../bridge/clean-up-once";
import { examine, tellFindings } from "../../bridge/doctor/examine";
import { demoCompany, makeBridgeConfiguration } from "../../tools/demo/bridge-configuration";
import { giveRole } from "../../tools/demo/grant-access";
import { allRows, rowsOf } from "../../tools/demo/json-client";
import { startOrganization, type RunningOrganization } from "./support/running-organization";

jest.setTimeout(600_000);

const clientId = "accord-retention";
const clientSecret = "clear up";
const userId = uuid("retention", "c3f4a7de-0c0e-4a57-8a0f-6b4f4f7f3b11");

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
  const { dataverse, sandbox } = organization;
  const [unit] = rowsOf(await dataverse.get("businessunits?$filter=_parentbusinessunitid_value eq null"));
  await dataverse.send("PATCH", `systemusers(${userId})`, {
    firstname: "Accord",
    lastname: "Retention",
    domainname: "accord.retention@sandbox.example",
    applicationid: uuid("application", userId),
    "businessunitid@odata.bind": `/businessunits(${String(unit?.businessunitid)})`,
  });
  await giveRole(dataverse, userId, "Accord Retention");
  await sandbox.send("POST", "applications", { clientId, clientSecret, userId });
});
afterAll(() => organization.stop());

/** The demo's configuration with `retention`; gives the file. */
function configure(retention: object | undefined): string {
  const { sandboxUrl, erpUrl, dataFolder, secret } = organization;
  const secretFile = join(dataFolder, "bridge-secret");
  writeFileSync(secretFile, secret);
  writeFileSync(join(dataFolder, "retention-secret"), clientSecret);
  const file = join(dataFolder, "bridge.json");
  const configuration = makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile });
  writeFileSync(
    file,
    JSON.stringify({ ...configuration, log: { level: "error" }, ...(retention ? { retention } : {}) }),
  );
  return file;
}

const asRetention = (messageDays: object) => ({
  clientId,
  clientSecret: { file: join(organization.dataFolder, "retention-secret") },
  messageDays,
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

async function keep(
  count: number,
  days: number,
  result: MessageResult,
  direction: MessageDirection = "ToErp",
  company = demoCompany,
): Promise<void> {
  const message = {
    "@odata.type": "Microsoft.Dynamics.CRM.accord_message",
    accord_name: `${result} ${direction} ${days}`,
    accord_occurredon: daysAgo(days),
    accord_result: toOption(messageResults, result),
    accord_direction: toOption(messageDirections, direction),
    accord_company: company,
  };
  await organization.dataverse.send("POST", "accord_messages/Microsoft.Dynamics.CRM.CreateMultiple", {
    Targets: Array.from({ length: count }, () => message),
  });
}

/** How many messages there are of each name; those that tell of a clean-up by what they say. */
async function kept(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { accord_name: name } of await allRows(organization.dataverse, "accord_messages")) {
    const said = String(name).replace(/, of .*/, "");
    counts[said] = (counts[said] ?? 0) + 1;
  }
  return counts;
}

test("what has outlived its time is removed by class, and each removal is told; the rest, other companies' and what is not named stays", async () => {
  await keep(450, 40, "Applied");
  await keep(3, 20, "Applied");
  await keep(2, 40, "Refused");
  await keep(2, 40, "Applied", "ByOperator");
  await keep(2, 40, "Applied", "FromErp", "Another Ltd");
  const file = configure(asRetention({ applied: 30, refused: 60 }));

  const before = daysAgo(30).slice(0, 10);
  expect(await cleanUpOnce(file)).toEqual([
    "begun: kept for ever",
    `applied: 450 messages of before ${before} removed`,
    "refused: 0 messages of before " + daysAgo(60).slice(0, 10) + " removed",
    "failed: kept for ever",
    "byOperator: kept for ever",
  ]);
  expect(await kept()).toEqual({
    "Applied ToErp 20": 3,
    "Refused ToErp 40": 2,
    "Applied ByOperator 40": 2,
    "Applied FromErp 40": 2,
    "200 messages removed (applied)": 2,
    "50 messages removed (applied)": 1,
  });

  expect((await cleanUpOnce(file))[1]).toBe(`applied: 0 messages of before ${before} removed`);
  await cleanUpOnce(configure(asRetention({ byOperator: 30 })));
  expect(await kept()).toMatchObject({ "2 messages removed (byOperator)": 1, "50 messages removed (applied)": 1 });
});

test("two that clear up at once remove each message once, and what they tell adds up", async () => {
  await keep(600, 90, "Failed");
  const file = configure(asRetention({ failed: 30 }));
  const lines = await Promise.all([cleanUpOnce(file), cleanUpOnce(file)]);
  const removed = lines.map(([, , , failed = ""]) => Number(/(\d+) messages/.exec(failed)?.[1]));
  expect(removed.reduce((sum, count) => sum + count, 0)).toBe(600);
  const told = Object.entries(await kept()).filter(([name]) => name.endsWith("(failed)"));
  expect(told.reduce((sum, [name, rows]) => sum + Number.parseInt(name) * rows, 0)).toBe(600);
});

test("the bridge's own application may remove nothing, whatever the configuration says", async () => {
  await keep(1, 90, "Begun");
  const { secret, dataFolder } = organization;
  writeFileSync(join(dataFolder, "stranger"), secret);
  const [bridge] = rowsOf(await organization.dataverse.get("systemusers?$filter=lastname eq 'Bridge'"));
  const stranger = { clientId: "another-name-of-the-bridge", clientSecret: "s" };
  await organization.sandbox.send("POST", "applications", { ...stranger, userId: bridge?.systemuserid });
  writeFileSync(join(dataFolder, "stranger"), stranger.clientSecret);
  const file = configure({
    clientId: stranger.clientId,
    clientSecret: { file: join(dataFolder, "stranger") },
    messageDays: { begun: 30 },
  });
  await expect(cleanUpOnce(file)).rejects.toThrow(/may not be removed.*prvDeleteaccord_Message/);
  expect(await kept()).toMatchObject({ "Begun ToErp 90": 1 });
  expect(tellFindings(await examine(file))).toMatch(
    /FAILED +Messages are to be removed.*lacks prvDeleteaccord_Message\.\n +→ Give its application user the role Accord Retention/,
  );
});

test("the doctor says that messages can be removed, and nothing where nobody asked for it", async () => {
  expect(tellFindings(await examine(configure(asRetention({ applied: 30 }))))).toMatch(
    /ok +Messages can be removed after their time/,
  );
  expect(tellFindings(await examine(configure(undefined)))).not.toMatch(/removed/);
});

test("a configuration that cannot mean it is refused with the remedy", async () => {
  await expect(cleanUpOnce(configure(undefined))).rejects.toThrow(/retention is missing: say who removes messages/);
  await expect(cleanUpOnce(configure(asRetention({ applied: 0 })))).rejects.toThrow(/retention\.messageDays\.applied/);
  await expect(cleanUpOnce(configure(asRetention({ answered: 3 })))).rejects.toThrow(
    /retention\.messageDays\.answered is not a key/,
  );
});
