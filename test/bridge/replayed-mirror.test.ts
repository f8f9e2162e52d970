import { rowsOf } from "../../tools/demo/json-client";
import { viewRequest } from "./support/deal-view";
import { orderOf } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { answered, instruct } from "./support/instruct";
import { rowHashes, truncate } from "./support/row-hashes";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization({ accounts: 8 });
  organization.startBridge();
});
afterAll(() => organization.stop());

test("a mirror of orders that was lost is read again from the ERP, the same row by row, and no story is told twice", async () => {
  const deals = rowsOf(await organization.dataverse.get("opportunities?$select=opportunityid&$orderby=name&$top=3"));
  const requests = await Promise.all(deals.map((row) => submitDeal(organization.seller, String(row.opportunityid))));
  for (const request of requests) {
    await eventually(
      () => viewRequest(organization.dataverse, request),
      ({ delivery }) => delivery === "Delivered",
    );
  }
  const [first = "", second = ""] = requests;
  await organization.people.send("POST", `orders/${(await orderOf(organization.erpApi, first)).id}/release`, {});
  const shipped = await orderOf(organization.erpApi, second);
  await organization.people.send("POST", `orders/${shipped.id}/ship`, {
    lines: [{ id: shipped.lines[0]?.id, quantity: "1" }],
  });
  await eventually(
    async () => rowsOf(await organization.dataverse.get("accord_orderlines?$filter=accord_shippedquantity gt 0")),
    (rows) => rows.length > 0,
  );
  await eventually(
    () => viewRequest(organization.dataverse, first),
    ({ answer }) => answer.startsWith("Accepted"),
  );
  await eventually(
    () => rowHashes(organization.dataverse, "accord_orders"),
    (orders) => orders.size === requests.length,
  );
  const story = async () => rowsOf(await organization.dataverse.get("accord_commitments")).length;
  // each request acknowledged, two orders created, one shipment posted
  const told = requests.length + 3;
  await eventually(story, (entries) => entries === told);
  const before = {
    orders: await rowHashes(organization.dataverse, "accord_orders"),
    lines: await rowHashes(organization.dataverse, "accord_orderlines"),
  };

  // The stream of orders reads its last minute again with every poll: it stands still, so that only the replay brings orders back.
  const [stream] = rowsOf(await organization.operator.get("accord_syncstates?$filter=accord_name eq 'Orders'"));
  const pause = await instruct(organization.operator, "Pause", {
    "accord_SyncStateId@odata.bind": `/accord_syncstates(${String(stream?.accord_syncstateid)})`,
  });
  expect(await answered(organization.operator, pause)).toMatchObject({ state: "InForce" });
  await organization.stopBridges();
  await truncate(organization.dataverse, "accord_orderlines", "accord_orderlineid");
  await truncate(organization.dataverse, "accord_orders", "accord_orderid");
  expect((await rowHashes(organization.dataverse, "accord_orders")).size).toBe(0);
  organization.startBridge();

  const replay = await instruct(organization.operator, "Replay", { accord_fromon: "2000-01-01T00:00:00Z" });
  const { state, result } = await answered(organization.operator, replay);
  expect({ state, result }).toMatchObject({
    state: "Done",
    result: expect.stringMatching(/0 could not be written/) as string,
  });
  expect(await rowHashes(organization.dataverse, "accord_orders")).toEqual(before.orders);
  expect(await rowHashes(organization.dataverse, "accord_orderlines")).toEqual(before.lines);
  expect(await story()).toBe(told);

  const again = await instruct(organization.operator, "Replay", { accord_fromon: "2000-01-01T00:00:00Z" });
  expect((await answered(organization.operator, again)).result).toMatch(/ 0 taken over/);
});
