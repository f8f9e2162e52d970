import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { rowsOf } from "../../tools/demo/json-client";
import { viewRequest } from "./support/deal-view";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { carryOut, commitsLate, makeWorker } from "./support/outbound-worker";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

const newcomer = "Newcomer & Sons";

/** No bridge runs here: each attempt is made by the test, at the time it says. */
let organization: RunningOrganization;
let minutesLater = 0;
let earlier: string;
let leftBehind: string;

beforeAll(async () => {
  organization = await startOrganization();
  const { dataverse, seller } = organization;
  const [first, second] = await findDealsOfOneAccount();
  await dataverse.send("PATCH", `accounts(${first.account})`, { name: newcomer, accountnumber: null });
  await submitDeal(seller, first.id);
  await submitDeal(seller, second.id);
  [earlier, leftBehind] = await readInOrder();
  await dataverse.send("PATCH", `accord_intents(${leftBehind})`, {
    accord_delivery: toOption(deliveries, "Sending"),
    accord_leaseholder: "a worker that died",
    accord_leaseduntil: new Date(Date.now() - 1000).toISOString(),
  });
});
afterAll(() => organization.stop());

/** Of requests of one second the one with the lower id goes first. */
async function readInOrder(): Promise<readonly [string, string]> {
  const rows = rowsOf(await organization.dataverse.get("accord_intents?$select=createdon"));
  const [first, second] = rows
    .map((row) => ({ id: String(row.accord_intentid), on: String(row.createdon) }))
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1));
  if (!first || !second) throw new Error("there are no two requests");
  return [first.id, second.id];
}

interface DealOfAccount {
  readonly id: string;
  readonly account: string;
}

async function findDealsOfOneAccount(): Promise<readonly [DealOfAccount, DealOfAccount]> {
  const rows = rowsOf(await organization.dataverse.get("opportunities?$select=_parentaccountid_value&$orderby=name"));
  const deals = rows.map((row) => ({ id: String(row.opportunityid), account: String(row._parentaccountid_value) }));
  for (const deal of deals) {
    const other = deals.find(({ id, account }) => id !== deal.id && account === deal.account);
    if (other) return [deal, other];
  }
  throw new Error("no account has two deals");
}

const carryOutDue = () => carryOut(makeWorker(commitsLate(organization.connect()), () => minutesLater));

const deliveryOf = async (request: string) => (await viewRequest(organization.dataverse, request)).delivery;

test("as long as a dead worker may have created the customer of an account, no other request creates it", async () => {
  await carryOutDue();
  expect(await deliveryOf(earlier)).toBe("RetryWait");
  expect(await deliveryOf(leftBehind)).toBe("Sending");
});

test("after that the request before it goes on, then the one that was left behind; both are of one customer", async () => {
  minutesLater = 11;
  await carryOutDue();
  expect(await deliveryOf(earlier)).toBe("Delivered");
  minutesLater = 12;
  await carryOutDue();
  expect(await deliveryOf(leftBehind)).toBe("Delivered");
  const customers = await organization.erpApi.get(`customers?$filter=displayName eq '${encodeURIComponent(newcomer)}'`);
  expect(rowsOf(customers)).toHaveLength(1);
});
