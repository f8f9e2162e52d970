import { answers } from "#model/answer";
import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { makeFollowCustomers } from "../../bridge/inbound/customers/follow-customers";
import { makeTouchedAccounts } from "../../bridge/inbound/touched-accounts";
import type { Erp, ReadChanges } from "../../bridge/ports/erp";
import { rowsOf } from "../../tools/demo/json-client";
import { deliverThree } from "./support/deliver-three";
import { findDeal, viewRequest } from "./support/deal-view";
import { startWithReleasedOrder } from "./support/deal-with-order";
import { eventually } from "./support/eventually";
import { quickSettings, startOrganization, type RunningOrganization } from "./support/running-organization";
import { makeSteppedClock } from "./support/stepped-clock";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

const pollSeconds = 5;
const polls = 24;
/** What runs by itself: instructions, requests, silence, six streams of the ERP, accounts, three sweeps, the first load, figures. */
const loops = 15;

/** Polls as in earnest, and an overlap that holds everything the test has made. */
const settings = {
  ...quickSettings,
  outbound: { ...quickSettings.outbound, pollSeconds },
  inbound: { ...quickSettings.inbound, pollSeconds },
};

let organization: RunningOrganization;

beforeAll(async () => {
  ({ organization } = await startWithReleasedOrder(() => startOrganization({ overlapSeconds: 3600 })));
  await trade(await newCustomer());
  await trade(await knownCustomer());
  await eventually(
    () => read("accord_payments"),
    (payments) => payments.length >= 2,
  );
  await organization.stopBridges();
});
afterAll(() => organization.stop());

const act = (path: string, body: unknown = {}) => organization.people.send("POST", path, body);
const read = async (path: string) => rowsOf(await organization.dataverse.get(path));

/** A customer without an account in CRM: its documents lack one. */
async function newCustomer(): Promise<string> {
  const entered = await organization.erpApi.send("POST", "customers", { displayName: "Walk-in Ltd" });
  return String(entered.number);
}

async function knownCustomer(): Promise<string> {
  const [coupling] = await read("accord_couplings?$filter=accord_kind eq 'customer'&$top=1");
  return String(coupling?.accord_erpnumber);
}

/** An order people entered, shipped and invoiced in part; a payment, and a credit memo for it. */
async function trade(customerNumber: string): Promise<void> {
  const made = await organization.erpApi.send("POST", "salesOrders", {
    customerNumber,
    salesOrderLines: [{ lineType: "Item", lineObjectNumber: "CM-200", quantity: 4, unitPrice: 250 }],
  });
  await deliverThree(organization, String(made.id));
  const filter = `$filter=customerNumber eq '${customerNumber}'&$orderby=number desc`;
  const [invoice] = rowsOf(await organization.erpApi.get(`salesInvoices?${filter}`));
  await act("payments", { invoices: [{ id: String(invoice?.id), amount: "100" }] });
  await act(`invoices/${String(invoice?.id)}/credit`, {});
}

/** What was asked of whom by one pass of one loop. */
interface Pass {
  readonly dataverse: string[];
  readonly erp: string[];
  readonly heartbeats: string[];
}

/** A change set that writes the row of one stream and nothing else. */
function isHeartbeat(body: unknown): boolean {
  const writes = typeof body === "string" ? [...body.matchAll(/^(?:PATCH|POST|DELETE) (\S+)/gm)] : [];
  return writes.length === 1 && String(writes[0]?.[1]).includes("accord_syncstates(");
}

/** Sorts the requests of this process by whom they go to; sign-ins are no requests of a service's limits. */
function watchRequests(): { begin(): Pass } {
  let pass: Pass = { dataverse: [], erp: [], heartbeats: [] };
  const send = fetch;
  jest.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const url = decodeURIComponent(input instanceof Request ? input.url : input.toString());
    const said = `${init?.method ?? "GET"} ${url}`;
    if (!url.includes("/token")) {
      if (url.startsWith(organization.erpUrl)) pass.erp.push(said);
      else if (isHeartbeat(init?.body)) pass.heartbeats.push(said);
      else pass.dataverse.push(said);
    }
    return send(input, init);
  });
  return {
    begin() {
      pass = { dataverse: [], erp: [], heartbeats: [] };
      return pass;
    },
  };
}

/** The same ERP, telling how many documents its streams give. */
function countDocuments(erp: Erp, counted: Map<string, number>): Erp {
  const count = <Document>(name: string, changes: ReadChanges<Document>): ReadChanges<Document> =>
    async function* counting(cursor) {
      for await (const page of changes(cursor)) {
        counted.set(name, (counted.get(name) ?? 0) + page.documents.length);
        yield page;
      }
    };
  return {
    ...erp,
    changedCustomers: count("customers", erp.changedCustomers),
    changedOrders: count("orders", erp.changedOrders),
    changedShipments: count("shipments", erp.changedShipments),
    changedInvoices: count("invoices", erp.changedInvoices),
    changedCreditMemos: count("creditMemos", erp.changedCreditMemos),
    changedLedgers: count("movements", erp.changedLedgers),
  };
}

test("a bridge at rest asks each service at most once for each stream and poll, whatever lies in the overlap", async () => {
  const clock = makeSteppedClock();
  const documents = new Map<string, number>();
  const ports = organization.connect();
  organization.startBridge({ clock, erp: countDocuments(ports.erp, documents) }, settings);
  await eventually(
    () => Promise.resolve(clock.sleepers()),
    (sleepers) => sleepers === loops,
  );
  for (let poll = 0; poll < 6; poll++) await clock.advance(pollSeconds, () => () => undefined);

  const requests = watchRequests();
  documents.clear();
  const passes: Pass[] = [];
  for (let poll = 0; poll < polls; poll++) {
    await clock.advance(pollSeconds, () => {
      const pass = requests.begin();
      return () => passes.push(pass);
    });
  }

  expect(passes.filter(({ dataverse, erp }) => dataverse.length > 1 || erp.length > 1)).toEqual([]);
  // Each loop says at most once a minute that it lives.
  const heartbeats = passes.filter(({ heartbeats: written }) => written.length > 0);
  expect(heartbeats.length).toBeLessThanOrEqual(loops * (1 + (polls * pollSeconds) / 60));
  expect(heartbeats.every(({ heartbeats: written }) => written.length === 1)).toBe(true);
  for (const [name, count] of documents) expect([name, count >= polls]).toEqual([name, true]);
  expect([...documents.keys()].sort()).toEqual([
    "creditMemos",
    "customers",
    "invoices",
    "movements",
    "orders",
    "shipments",
  ]);
});

test("the figures of a customer that says nothing new are left alone, and a request that begins to wait for a block that was lifted before goes on", async () => {
  const ports = organization.connect();
  const touched = makeTouchedAccounts();
  const follow = makeFollowCustomers({ ...ports, touched });
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const [opportunity] = await read(`opportunities?$filter=opportunityid eq ${deal}`);
  const account = opportunity?._parentaccountid_value;
  const [coupling] = await read(`accord_couplings?$filter=_accord_accountid_value eq ${String(account)}`);
  const customers = await ports.erp.readCustomers([String(coupling?.accord_erpnumber)]);
  await follow(customers);
  expect(touched.take()).toEqual([account]);
  expect(await follow(customers)).toEqual({ written: 0, unchanged: 1, failed: 0 });
  expect(touched.take()).toEqual([]);

  const waiting = { accord_delivery: toOption(deliveries, "Waiting"), accord_answer: toOption(answers, "OnHold") };
  const request = await submitDeal(organization.seller, deal, { kind: "OpportunityApproved" });
  await organization.dataverse.send("PATCH", `accord_intents(${request})`, waiting);
  await follow(customers);
  expect(await viewRequest(organization.dataverse, request)).toMatchObject({ delivery: "Queued" });
});
