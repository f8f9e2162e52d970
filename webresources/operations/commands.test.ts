import { XrmMockGenerator } from "xrm-mock";
import { toOption } from "#model/choice";
import { instructionKinds, type InstructionKind } from "#model/tables/instruction";
import { issueStates } from "#model/tables/issue";
import { parkRequests } from "./park-requests";
import { retryFew, retryGroup, retryIssues, retryRequests } from "./retry";
import { assignIssues, resolveIssue } from "./settle-issues";
import { pauseStreams, replayStream } from "./steer-streams";

const request = "5f9c1f2e-0000-4000-8000-000000000011";
const issue = "5f9c1f2e-0000-4000-8000-000000000021";
const documentIssue = "5f9c1f2e-0000-4000-8000-000000000022";
const stream = "5f9c1f2e-0000-4000-8000-000000000031";
const cause = 'ItemUnknown {"item":"DK-010"}';

const rows: Readonly<Record<string, object>> = {
  [request]: { accord_intentid: request, accord_name: "Coffee machines · version 1", accord_version: 1 },
  [issue]: { accord_name: "Coffee machines · version 1", accord_causekey: cause, _accord_intentid_value: request },
  [documentIssue]: { accord_name: "Order SO-1", accord_causekey: null, _accord_intentid_value: null },
  [stream]: { accord_name: "Orders" },
};

let written: { table: string; id?: string; values: Readonly<Record<string, unknown>> }[];
let told: string[];
let confirm: jest.Mock;
let openForm: jest.Mock;
let groupSize: number;
let fault: unknown;

function openPage(resolution = "", languageId = 1033) {
  XrmMockGenerator.initialise();
  XrmMockGenerator.Attribute.createString("accord_resolution", resolution);
  const form: Xrm.FormContext = XrmMockGenerator.getFormContext();
  Object.assign(form.data, {
    save: jest.fn().mockResolvedValue(undefined),
    refresh: jest.fn().mockResolvedValue(undefined),
  });
  [written, told, groupSize, fault] = [[], [], 5, undefined];
  confirm = jest.fn().mockResolvedValue({ confirmed: true });
  openForm = jest.fn().mockResolvedValue({});
  Object.assign(Xrm, {
    App: {
      addGlobalNotification: ({ message }: { readonly message: string }) => Promise.resolve(told.push(message)),
    },
    WebApi: {
      retrieveRecord: (_table: string, id: string) => Promise.resolve(rows[id]),
      retrieveMultipleRecords: () => Promise.resolve({ entities: [{ count: groupSize }] }),
      createRecord: (table: string, values: Readonly<Record<string, unknown>>) =>
        // What the platform rejects with is an object, not an Error.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        fault === undefined ? Promise.resolve(written.push({ table, values })) : Promise.reject(fault),
      updateRecord: (table: string, id: string, values: Readonly<Record<string, unknown>>) =>
        Promise.resolve(written.push({ table, id, values })),
    },
  });
  Object.assign(Xrm.Navigation, { openConfirmDialog: confirm, openForm });
  Object.assign(Xrm.Utility, {
    getGlobalContext: () => ({ userSettings: { languageId } }),
    lookupObjects: () => Promise.resolve([{ id: "{ABC}", name: "Order desk", entityType: "team" }]),
  });
  return form;
}

const kind = (name: InstructionKind) => toOption(instructionKinds, name);

test("retry of issues tells the bridge to retry their requests; those without one are left out", async () => {
  const form = openPage();
  await retryIssues(form, [`{${issue.toUpperCase()}}`, documentIssue]);
  expect(written).toEqual([
    {
      table: "accord_instruction",
      values: expect.objectContaining({
        accord_kind: kind("Retry"),
        "accord_IntentId@odata.bind": `/accord_intents(${request})`,
      }) as object,
    },
  ]);
  expect(told).toEqual(["1 request put back. The bridge sends them as soon as their turn comes."]);
});

test("issues of documents are not retried but replayed, and the operator is told so", async () => {
  await retryIssues(openPage(), [documentIssue]);
  expect(written).toEqual([]);
  expect(told[0]).toMatch(/Replay from/);
});

test("the question says which data go out, and a no writes nothing", async () => {
  const form = openPage();
  confirm.mockResolvedValue({ confirmed: false });
  await retryRequests(form, [request]);
  expect(confirm).toHaveBeenCalledWith(
    expect.objectContaining({ text: expect.stringMatching(/exactly as it was submitted/) as string }),
  );
  expect([written, told]).toEqual([[], []]);
});

test("a few of the group, then the group: both name the cause and say how many are parked", async () => {
  const form = openPage();
  await retryFew(form, [issue]);
  await retryGroup(form, [issue]);
  expect(written.map(({ values }) => [values.accord_kind, values.accord_causekey, values.accord_atmost])).toEqual([
    [kind("RetryGroup"), cause, 2],
    [kind("RetryGroup"), cause, undefined],
  ]);
  expect(confirm.mock.calls.map(([{ text }]: [{ text: string }]) => text.slice(0, 10))).toEqual([
    "5 requests",
    "5 requests",
  ]);
  groupSize = 0;
  await retryGroup(form, [issue]);
  expect(written).toHaveLength(2);
});

test.each([
  [1031, "5 Anforderungen aus dieser Ursache angehalten.", "Gruppe erneut senden", "Die Brücke weiß Bescheid."],
  [1030, "5 anmodninger på pause af denne årsag.", "Send gruppen igen", "Broen har fået besked."],
  [1036, "5 requests parked for this cause.", "Retry group", "The bridge was told."],
])("operators are spoken to in their language (%i)", async (language, text, title, outcome) => {
  await retryGroup(openPage("", language), [issue]);
  expect(confirm).toHaveBeenCalledWith(
    expect.objectContaining({ title, text: expect.stringContaining(text) as string }),
  );
  expect(told[0]).toContain(outcome);
});

test("park and pause are asked for first; a replay is filled in on the form of a new instruction", async () => {
  const form = openPage();
  await parkRequests(form, [request]);
  await pauseStreams(form, [stream]);
  expect(written.map(({ values }) => values.accord_kind)).toEqual([kind("Park"), kind("Pause")]);
  expect(confirm).toHaveBeenCalledTimes(2);
  await replayStream(form, [stream]);
  expect(openForm).toHaveBeenCalledWith(
    { entityName: "accord_instruction" },
    expect.objectContaining({ accord_syncstateid: stream, accord_name: "Replay: Orders" }),
  );
});

test("an issue is assigned to whom the operator chose, team or person", async () => {
  await assignIssues(openPage(), [issue]);
  expect(written).toEqual([{ table: "accord_issue", id: issue, values: { "ownerid@odata.bind": "/teams(abc)" } }]);
});

test("an issue is resolved with a reason only", async () => {
  await resolveIssue(openPage(), [issue]);
  expect(written).toEqual([]);
  await resolveIssue(openPage("Item added in the ERP"), [issue]);
  expect(written).toMatchObject([
    { table: "accord_issue", id: issue, values: { accord_state: toOption(issueStates, "Resolved") } },
  ]);
});

test("what the platform refuses is told, and never thrown at the command bar", async () => {
  const form = openPage();
  fault = { errorCode: -2147220960, message: "Principal user is missing prvCreateaccord_Instruction privilege." };
  await retryRequests(form, [request]);
  expect(told).toEqual([expect.stringMatching(/That did not work: Principal user is missing/)]);
});
