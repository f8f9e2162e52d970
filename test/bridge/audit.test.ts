import { answers } from "#model/answer";
import { fromOption, type Choice } from "#model/choice";
import { deliveries } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { mappingVersion } from "#model/mapping-version";
import { messageDirections, messageResults } from "#model/tables/message";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal, viewRequest } from "./support/deal-view";
import { orderOf } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { answered, instruct } from "./support/instruct";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let deal: string;
let request: string;

beforeAll(async () => {
  organization = await startOrganization();
  organization.startBridge({ instance: "bridge of the test" });
  deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  request = await submitDeal(organization.seller, deal);
});
afterAll(() => organization.stop());

const named = <Name extends string>(choice: Choice<Name>, option: unknown) => fromOption(choice, option as number);

/** The messages of a filter as an operator reads them, in the order in which they were stored. */
async function messagesWhere(filter: string) {
  const rows = rowsOf(await organization.operator.get(`accord_messages?$filter=${filter}&$orderby=versionnumber asc`));
  return rows.map((row) => ({
    direction: named(messageDirections, row.accord_direction),
    result: named(messageResults, row.accord_result),
    kind: row.accord_kind,
    answer: named(answers, row.accord_answer),
    delivery: named(deliveries, row.accord_delivery),
    attempt: row.accord_attempt,
    hash: row.accord_payloadhash,
    row,
  }));
}

const messagesOf = (id: string) => messagesWhere(`_accord_intentid_value eq ${id}`);
const requestComesTo = (id: string, delivery: string) =>
  eventually(
    () => viewRequest(organization.dataverse, id),
    (view) => view.delivery === delivery,
  );

test("the messages of a request are its history, from the first attempt to the ERP's decision", async () => {
  await requestComesTo(request, "Delivered");
  const { id } = await orderOf(organization.erpApi, request);
  await organization.people.send("POST", `orders/${id}/release`, {});
  const view = await eventually(
    () => viewRequest(organization.dataverse, request),
    ({ answer }) => answer === "AcceptedAsAsked",
  );
  const messages = await messagesOf(request);
  const intent = await organization.dataverse.get(`accord_intents(${request})`);
  expect(messages[0]).toMatchObject({
    direction: "ToErp",
    result: "Begun",
    kind: "DealReadyForFulfillment",
    delivery: "Sending",
    attempt: 1,
    hash: intent.accord_snapshothash,
    row: {
      accord_instance: "bridge of the test",
      accord_company: "CRONUS DE",
      accord_correlationid: toIntentKey(request),
      accord_mappingversion: mappingVersion,
    },
  });
  const last = <Key extends "answer" | "delivery">(axis: Key) =>
    messages
      .map((message) => message[axis])
      .filter((value) => value !== undefined)
      .at(-1);
  expect([last("answer"), last("delivery")]).toEqual([view.answer, view.delivery]);
  const accepted = messages.find(({ answer }) => answer === "AcceptedAsAsked");
  const [order] = rowsOf(
    await organization.dataverse.get(`accord_orders?$filter=_accord_intentid_value eq ${request}`),
  );
  expect(accepted).toMatchObject({ direction: "FromErp", result: "Applied", hash: order?.accord_digest });
  expect(accepted?.row).toMatchObject({ accord_documentnumber: order?.accord_number });
});

test("a document of a deal is told once, with the fingerprint its mirror carries", async () => {
  const order = await orderOf(organization.erpApi, request);
  const line = order.lines.find(({ item }) => item === "CM-200")?.id;
  await organization.people.send("POST", `orders/${order.id}/ship`, { lines: [{ id: line, quantity: "8" }] });
  const shipped = "accord_kind eq 'ShipmentPosted'";
  const [message, ...others] = await eventually(
    () => messagesWhere(shipped),
    ({ length }) => length > 0,
  );
  expect(others).toEqual([]);
  const [shipment] = rowsOf(
    await organization.dataverse.get(`accord_shipments?$filter=_accord_opportunityid_value eq ${deal}`),
  );
  expect(message).toMatchObject({ direction: "FromErp", result: "Applied", hash: shipment?.accord_digest });
  expect(message?.row).toMatchObject({
    accord_documentnumber: shipment?.accord_number,
    _accord_opportunityid_value: deal,
    _accord_intentid_value: request,
  });
});

test("what failed says why, and what an operator did about it says who", async () => {
  const [other] = rowsOf(
    await organization.dataverse.get(
      `opportunities?$select=opportunityid&$top=1&$filter=opportunityid ne ${deal}&$orderby=name`,
    ),
  );
  const parked = await submitDeal(organization.seller, String(other?.opportunityid), {
    change: (snapshot) => ({ ...snapshot, lines: snapshot.lines.map((line) => ({ ...line, item: "NOT-THERE" })) }),
  });
  await requestComesTo(parked, "Parked");
  const failed = (await messagesOf(parked)).at(-1);
  expect(failed).toMatchObject({ direction: "ToErp", result: "Failed", delivery: "Parked", attempt: 1 });
  expect(failed?.row).toMatchObject({ accord_reasoncode: "ItemUnknown" });

  const naming = { "accord_IntentId@odata.bind": `/accord_intents(${parked})` };
  const id = await instruct(organization.operator, "Retry", naming);
  await answered(organization.operator, id);
  const [retry] = await messagesWhere(`_accord_instructionid_value eq ${id}`);
  expect(retry).toMatchObject({ direction: "ByOperator", result: "Applied", kind: "Retry", delivery: "Queued" });
  const author = await organization.operator.get(`accord_instructions(${id})?$expand=createdby($select=fullname)`);
  expect(retry?.row.accord_operator).toBe((author.createdby as { readonly fullname: string }).fullname);
});

test("an instruction that is refused is told, too", async () => {
  const id = await instruct(organization.operator, "Retry", {
    "accord_IntentId@odata.bind": `/accord_intents(${request})`,
  });
  expect(await answered(organization.operator, id)).toMatchObject({ state: "Refused" });
  expect(await messagesWhere(`_accord_instructionid_value eq ${id}`)).toMatchObject([
    { direction: "ByOperator", result: "Refused", kind: "Retry", answer: undefined },
  ]);
});

test("nobody who reads the audit can change it", async () => {
  const [message] = rowsOf(await organization.operator.get("accord_messages?$top=1"));
  const address = `accord_messages(${String(message?.accord_messageid)})`;
  await expect(organization.operator.send("PATCH", address, { accord_name: "Otherwise" })).rejects.toThrow("403");
  await expect(organization.operator.send("DELETE", address)).rejects.toThrow("403");
  await expect(organization.seller.get(address)).rejects.toThrow("403");
});
