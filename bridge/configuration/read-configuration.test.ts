import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultTolerances } from "#model/tolerance";
import { testCertificate, testPrivateKey } from "../sign-in/testing/certificate";
import { readConfiguration } from "./read-configuration";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bridge-configuration-"));
  file = join(folder, "bridge.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const smallest = {
  dataverse: {
    url: "https://contoso.crm4.dynamics.com",
    tokenUrl: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
    clientId: "a",
    clientSecret: { env: "DATAVERSE_SECRET" },
  },
  businessCentral: {
    url: "https://api.businesscentral.dynamics.com/v2.0/t/production/api/v2.0",
    company: "CRONUS DE",
    tokenUrl: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
    clientId: "b",
    clientSecret: { env: "ERP_SECRET" },
  },
};
const environment = { DATAVERSE_SECRET: "s1", ERP_SECRET: "s2" };

function read(change: (configuration: Record<string, Record<string, unknown>>) => void = () => undefined) {
  const configuration = structuredClone(smallest) as unknown as Record<string, Record<string, unknown>>;
  change(configuration);
  writeFileSync(file, JSON.stringify(configuration));
  return readConfiguration(file, environment);
}

test("everything after the credentials has a default", () => {
  const configuration = read();
  expect(configuration).toMatchObject({
    businessCentral: { connection: "bc", requestTimeoutSeconds: 60, longestCommitSeconds: 600 },
    outbound: { pollSeconds: 5, leaseSeconds: 120, concurrency: 4 },
    inbound: { pollSeconds: 5, overlapSeconds: 600, sweepMinutes: 60 },
    log: { level: "info" },
  });
  expect(configuration.signIns.dataverse).toMatchObject({ is: "secret", clientSecret: "s1" });
  expect(configuration.signIns.reader).toEqual(configuration.signIns.writer);
});

test("a secret may come from a file, and reading may have a sign-in of its own", () => {
  writeFileSync(join(folder, "secret"), "s3\n");
  const { signIns } = read(({ businessCentral }) => {
    Object.assign(businessCentral ?? {}, { reader: { clientId: "r", clientSecret: { file: join(folder, "secret") } } });
  });
  expect(signIns.reader).toMatchObject({ clientId: "r", clientSecret: "s3" });
});

test("a certificate or a managed identity may take the place of the secret", () => {
  writeFileSync(join(folder, "certificate.pem"), `${testPrivateKey}\n${testCertificate}\n`);
  const { signIns } = read(({ dataverse, businessCentral }) => {
    delete dataverse!.clientSecret;
    Object.assign(dataverse!, { clientCertificate: { file: join(folder, "certificate.pem") } });
    delete businessCentral!.clientSecret;
    delete businessCentral!.clientId;
    delete businessCentral!.tokenUrl;
    Object.assign(businessCentral!, { managedIdentity: true });
  });
  expect(signIns.dataverse).toMatchObject({ is: "certificate", clientId: "a" });
  expect(signIns.writer).toEqual({ is: "managedIdentity", clientId: undefined, endpoint: { is: "machine" } });
});

test("what a company says of tolerances takes the place of the default, the rest stays", () => {
  expect(read().tolerances).toEqual(defaultTolerances);
  const price = [{ from: "-100", to: "2.5", is: "Advised" }];
  const { tolerances } = read((configuration) =>
    Object.assign(configuration, { tolerances: { price, beyond: "Unacceptable" } }),
  );
  expect(tolerances).toEqual({ ...defaultTolerances, price, beyond: "Unacceptable" });
});

test.each([
  [{ price: [{ from: "5", to: "1", is: "Needed" }] }, /tolerances\.price\.0 must not end before it begins/],
  [{ price: [{ from: "0", to: 2.5, is: "Needed" }] }, /tolerances\.price\.0\.to /],
  [{ date: [{ from: "0", to: "two", is: "Needed" }] }, /tolerances\.date\.0\.to must be a number in quotes/],
  [{ beyond: "Maybe" }, /tolerances\.beyond must be NotNeeded, Advised, Needed or Unacceptable/],
  [{ prices: [] }, /tolerances\.prices is not a key/],
])("tolerances %j are refused with what is wrong", (tolerances, text) => {
  expect(() => read((configuration) => Object.assign(configuration, { tolerances }))).toThrow(text);
});

test("working time is from Monday to Friday until other days are said", () => {
  const workingTimeOf = (workingTime: unknown) =>
    read((configuration) => Object.assign(configuration, { answers: { workingTime } })).answers.workingTime;
  const hours = { timeZone: "Europe/Copenhagen", from: "08:00", until: "16:30" };
  expect(workingTimeOf(hours)).toEqual({ ...hours, from: 480, until: 990, weekdays: [1, 2, 3, 4, 5], closedOn: [] });
  const more = { days: ["Sunday", "Thursday"], until: "24:00", closedOn: ["2025-12-24"] };
  expect(workingTimeOf({ ...hours, ...more })).toMatchObject({
    weekdays: [7, 4],
    until: 1440,
    closedOn: ["2025-12-24"],
  });
  expect(workingTimeOf(undefined)).toBeUndefined();
});

test.each([
  [{ from: "17:00", until: "08:00" }, /answers\.workingTime must not end before it begins/],
  [{ from: "8", until: "17:00" }, /answers\.workingTime\.from must be a time as "08:00"/],
  [{ from: "08:00", until: "24:01" }, /answers\.workingTime\.until must be a time/],
  [{ from: "08:00", until: "17:00", timeZone: "Here" }, /answers\.workingTime\.timeZone must be a zone/],
  [{ from: "08:00", until: "17:00", days: ["Mon"] }, /answers\.workingTime\.days\.0 must be a day as Monday/],
  [{ from: "08:00", until: "17:00", days: [] }, /answers\.workingTime\.days must name at least one day/],
  [{ from: "08:00", until: "17:00", closedOn: ["2025-02-30"] }, /answers\.workingTime\.closedOn\.0 must be a date/],
  [{ until: "17:00" }, /answers\.workingTime\.from/],
])("working time %j is refused with what is wrong", (said, text) => {
  const workingTime = { timeZone: "UTC", ...said };
  expect(() => read((configuration) => Object.assign(configuration, { answers: { workingTime } }))).toThrow(text);
});

test("less patience with lost requests than Business Central documents is for one on this machine", () => {
  const impatient = { longestCommitSeconds: 20 };
  expect(() => read(({ businessCentral }) => Object.assign(businessCentral ?? {}, impatient))).toThrow(
    /businessCentral\.longestCommitSeconds \(20\) must be at least 600/,
  );
  const here = { ...impatient, url: "http://127.0.0.1:7048/api/v2.0" };
  const { businessCentral } = read((said) => Object.assign(said.businessCentral ?? {}, here));
  expect(businessCentral.longestCommitSeconds).toBe(20);
});

test.each([
  ["dataverse.url is missing: give the address", ({ dataverse }) => delete dataverse!.url],
  ["businessCentral.company is missing: give the name", ({ businessCentral }) => delete businessCentral!.company],
  ["dataverse.url must begin with https://", ({ dataverse }) => (dataverse!.url = "http://contoso.example")],
  ['dataverse.clientSecret must say where the secret is: {"env"', ({ dataverse }) => (dataverse!.clientSecret = "s")],
  [
    "dataverse.clientSecret: set the environment variable NOT_SET",
    ({ dataverse }) => (dataverse!.clientSecret = { env: "NOT_SET" }),
  ],
  [
    "dataverse.clientSecret: the file /nowhere cannot be read",
    ({ dataverse }) => (dataverse!.clientSecret = { file: "/nowhere" }),
  ],
  ["dataverse: give one of clientSecret, clientCertificate", ({ dataverse }) => delete dataverse!.clientSecret],
  ["dataverse: give one of clientSecret, clientCert", ({ dataverse }) => (dataverse!.managedIdentity = true)],
  ["dataverse.clientId is missing: give the id", ({ dataverse }) => delete dataverse!.clientId],
  ["businessCentral.tokenUrl is missing: give", ({ businessCentral }) => delete businessCentral!.tokenUrl],
  [
    "dataverse.clientCertificate holds no certificate: give both in PEM",
    ({ dataverse }) => {
      delete dataverse!.clientSecret;
      dataverse!.clientCertificate = { env: "ERP_SECRET" };
    },
  ],
  ["outbound.pollSecond is not a key", (configuration) => (configuration.outbound = { pollSecond: 1 })],
  ["outbound.concurrency", (configuration) => (configuration.outbound = { concurrency: 0 })],
  [
    "outbound.leaseSeconds (30) must be longer than businessCentral.requestTimeoutSeconds (60)",
    (configuration) => (configuration.outbound = { leaseSeconds: 30 }),
  ],
] as [string, (configuration: Record<string, Record<string, unknown>>) => unknown][])("%s", (words, change) => {
  expect(() => read((configuration) => void change(configuration))).toThrow(`${file}: ${words}`);
});

test("several faults are told at once, one line each", () => {
  const wrong = () =>
    read(({ dataverse, businessCentral }) => {
      delete dataverse?.url;
      delete businessCentral?.url;
    });
  expect(wrong).toThrow(/dataverse\.url.*\n.*businessCentral\.url/);
});

test("a file that is not there or not JSON is named", () => {
  expect(() => readConfiguration(join(folder, "none.json"), {})).toThrow("none.json cannot be read");
  writeFileSync(file, "{");
  expect(() => readConfiguration(file, {})).toThrow("bridge.json is not JSON");
});
