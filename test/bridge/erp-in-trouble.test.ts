import { findDeal, viewDeal, viewRequest, type RequestView } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { findOrders, orderOf } from "./support/erp-orders";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";
import { rowsOf } from "../../tools/demo/json-client";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let deals: string[];

beforeAll(async () => {
  organization = await startOrganization({ requestTimeoutSeconds: 5 });
  const rows = rowsOf(await organization.dataverse.get("opportunities?$select=name&$orderby=name asc"));
  const known = rows.filter((row) => !/mountain|First order/.test(String(row.name)));
  deals = known.map((row) => String(row.opportunityid));
  organization.startBridge();
});
afterAll(() => organization.stop());
afterEach(() => setFault({ is: "none" }));

const setFault = (fault: unknown) => organization.people.send("POST", "faults", { fault });
const nextDeal = () => deals.shift() ?? "";
const seen = (request: string, isThere: (request: RequestView) => boolean) =>
  eventually(() => viewRequest(organization.dataverse, request), isThere);

test("while the ERP is down a request waits and says since when; then it goes through at once, as one order", async () => {
  await setFault({ is: "down" });
  await eventually(
    async () => rowsOf(await organization.dataverse.get("accord_syncstates?$filter=accord_failingsince ne null")),
    (rows) => rows.length >= 3,
  );
  const deal = nextDeal();
  const before = Date.now();
  const request = await submitDeal(organization.seller, deal);
  const waiting = await seen(request, ({ delivery }) => delivery === "RetryWait");
  expect(waiting).toMatchObject({ answer: "Submitted", reason: { code: "ErpUnreachable" } });
  expect(Date.parse(waiting.failingSince ?? "")).toBeLessThanOrEqual(before);
  expect(await viewDeal(organization.dataverse, deal, request)).toMatchObject({ stage: "Submitted", story: [] });

  await setFault({ is: "none" });
  await seen(request, ({ delivery }) => delivery === "Delivered");
  await orderOf(organization.erpApi, request);
  const streams = await eventually(
    async () => rowsOf(await organization.dataverse.get("accord_syncstates?$select=accord_failingsince,accord_name")),
    (rows) => rows.every((row) => row.accord_failingsince === null),
  );
  expect(streams.length).toBeGreaterThanOrEqual(3);
});

test("an order whose answer was lost is found again, and is not made twice", async () => {
  await setFault({ is: "answerLost", requests: 1, method: "POST" });
  const request = await submitDeal(organization.seller, nextDeal());
  const unknown = await seen(request, ({ delivery }) => delivery === "UnknownOutcome" || delivery === "Delivered");
  expect(unknown.delivery === "Delivered" || unknown.reason?.code === "OutcomeUnknown").toBe(true);
  await seen(request, ({ delivery }) => delivery === "Delivered");
  expect(await findOrders(organization.erpApi, request)).toHaveLength(1);
});

test("a customer whose answer was lost is found again by its name, and is not made twice", async () => {
  await setFault({ is: "answerLost", requests: 1, method: "POST" });
  const deal = await findDeal(organization.dataverse, "First order: coffee corner");
  const request = await submitDeal(organization.seller, deal);
  await seen(request, ({ delivery }) => delivery === "Delivered");
  await orderOf(organization.erpApi, request);
  const customers = rowsOf(await organization.erpApi.get("customers?$filter=displayName eq 'Fabrikam Residences'"));
  expect(customers).toHaveLength(1);
});

test("a request that never arrived is sent again when nothing of it can still take effect", async () => {
  await setFault({ is: "slow", milliseconds: 20_000, requests: 1, method: "POST" });
  const request = await submitDeal(organization.seller, nextDeal());
  await seen(request, ({ delivery }) => delivery === "UnknownOutcome");
  await setFault({ is: "none" });
  await seen(request, ({ delivery }) => delivery === "Delivered");
  expect(await findOrders(organization.erpApi, request)).toHaveLength(1);
});

test.each([[{ is: "busy", retryAfterSeconds: 2, requests: 2 }], [{ is: "throttled", requests: 1 }]])(
  "with an ERP that is %j a deal goes through when it may",
  async (fault) => {
    await setFault(fault);
    const request = await submitDeal(organization.seller, nextDeal());
    await seen(request, ({ delivery }) => delivery === "Delivered");
    await orderOf(organization.erpApi, request);
  },
);
