import { DateTime } from "luxon";
import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { ErpFault } from "../../bridge/ports/erp-fault";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization();
});
afterEach(() => organization.stopBridges());
afterAll(() => organization.stop());

const impatient = { silence: { floorSeconds: 1, untilLearnedSeconds: 1, pollSeconds: 0.1 } };
const patient = { silence: { floorSeconds: 3600, untilLearnedSeconds: 7200, pollSeconds: 0.1 } };

const columns = "accord_answer,accord_answerexpectedby,accord_overduesince,createdon,_ownerid_value";
const requestOf = (id: string) => organization.dataverse.get(`accord_intents(${id})?$select=${columns}`);
const notificationsAbout = async (id: string) =>
  rowsOf(await organization.dataverse.get(`appnotifications?$filter=appnotificationid eq ${id}`));
const listOfOperators = async () =>
  rowsOf(
    await organization.operator.get(
      "savedqueries?$select=savedqueryid&$filter=name eq 'Requests Without an Answer' and returnedtypecode eq 'accord_intent'",
    ),
  );

test("an answer that does not come is marked, told to the owner once and listed; the mark goes when the order is released", async () => {
  organization.startBridge({}, impatient);
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal);
  const acknowledged = toOption(answers, "Acknowledged");
  const overdue = await eventually(
    () => requestOf(request),
    (row) => row.accord_overduesince !== null && row.accord_answer === acknowledged,
  );
  expect(overdue.accord_overduesince).toBe(overdue.accord_answerexpectedby);

  const [notification, ...others] = await notificationsAbout(request);
  expect(others).toEqual([]);
  expect(notification).toMatchObject({
    title: "No answer from the ERP yet",
    _ownerid_value: overdue._ownerid_value,
    icontype: 100000003,
  });
  expect(String(notification?.data)).toContain(deal);
  const [view] = await listOfOperators();
  const listed = await organization.operator.get(`accord_intents?savedQuery=${String(view?.savedqueryid)}`);
  expect(rowsOf(listed).map((row) => row.accord_intentid)).toEqual([request]);

  const order = await orderOf(organization.erpApi, request);
  await organization.people.send("POST", `orders/${order.id}/release`);
  const answered = await eventually(
    () => requestOf(request),
    (row) => row.accord_overduesince === null,
  );
  expect(answered.accord_answer).not.toBe(overdue.accord_answer);
});

test("the owner is told in the language of the owner's settings", async () => {
  organization.startBridge({}, impatient);
  const deal = await findDeal(organization.dataverse, "Roaster for the mountain station");
  const inLanguage = async (language: number, version: number) => {
    const { _ownerid_value: owner } = await organization.dataverse.get(`opportunities(${deal})?$select=_ownerid_value`);
    await organization.dataverse.send("PATCH", `usersettingscollection(${String(owner)})`, { uilanguageid: language });
    const request = await submitDeal(organization.seller, deal, { version });
    const [notification] = await eventually(
      () => notificationsAbout(request),
      (rows) => rows.length > 0,
    );
    return notification;
  };
  expect(await inLanguage(1031, 1)).toMatchObject({
    title: "Noch keine Antwort vom ERP",
    body: "Roaster for the mountain station, version 1: Die Antwort kommt später als üblich. Der Betrieb hat es auf der Liste.",
    data: expect.stringContaining("Geschäft öffnen") as string,
  });
  expect(await inLanguage(1030, 2)).toMatchObject({
    title: "Endnu intet svar fra ERP",
    body: "Roaster for the mountain station, version 2: Svaret kommer senere end normalt. Driften har det på sin liste.",
    data: expect.stringContaining("Åbn handlen") as string,
  });
});

test("a request says from its first minute until when its answer is expected, and is not overdue before that", async () => {
  organization.startBridge({}, patient);
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const request = await submitDeal(organization.seller, deal);
  const row = await eventually(
    () => requestOf(request),
    (now) => now.accord_answerexpectedby !== null,
  );
  const expectedBy = Date.parse(String(row.accord_answerexpectedby)) / 1000;
  expect(expectedBy).toBeGreaterThanOrEqual(Date.parse(String(row.createdon)) / 1000 + 7200);
  expect(expectedBy).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000) + 7200);
  expect(row.accord_overduesince).toBeNull();
  expect(await notificationsAbout(request)).toEqual([]);
});

test("only hours in which people of the ERP work count: what is asked before them is expected after them", async () => {
  const twoDaysOn = DateTime.utc().plus({ days: 2 });
  const workingTime = { timeZone: "UTC", weekdays: [twoDaysOn.weekday], from: 8 * 60, until: 17 * 60, closedOn: [] };
  organization.startBridge({}, { silence: { ...patient.silence, workingTime } });
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const request = await submitDeal(organization.seller, deal, { version: 2 });
  const row = await eventually(
    () => requestOf(request),
    (now) => now.accord_answerexpectedby !== null,
  );
  expect(row.accord_answerexpectedby).toBe(`${twoDaysOn.toISODate()}T10:00:00Z`);
});

test("while the ERP is stopped, silence is noticed all the same", async () => {
  const { erp } = organization.connect();
  const down = () => Promise.reject(new ErpFault("nobody answers", { failure: "Transient", sent: "no" }));
  organization.startBridge(
    { erp: { ...erp, findCustomersByNumber: down, readCustomer: down, findOrdersByKey: down, createOrder: down } },
    impatient,
  );
  const deal = await findDeal(organization.dataverse, "First order: coffee corner");
  const request = await submitDeal(organization.seller, deal);
  const overdue = await eventually(
    () => requestOf(request),
    (row) => row.accord_overduesince !== null,
  );
  expect(overdue.accord_answer).toBeNull();
});
