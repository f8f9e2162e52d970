import { toOption } from "#model/choice";
import { deliveries, type Delivery } from "#model/delivery";
import { sweepOrders } from "../../bridge/inbound/orders/sweep-orders";
import { takeOverOrders } from "../../bridge/inbound/orders/take-over-orders";
import type { Outbound } from "../../bridge/outbound/outbound";
import type { Erp } from "../../bridge/ports/erp";
import { findDeal, viewRequest } from "./support/deal-view";
import { findOrders, orderOf } from "./support/erp-orders";
import { firstLine } from "./support/first-line";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { carryOut, commitsLate, makeWorker } from "./support/outbound-worker";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

/** No bridge runs here: each attempt is made by the test, at the time it says. */
let organization: RunningOrganization;
let minutesLater: number;

beforeAll(async () => {
  organization = await startOrganization();
});
beforeEach(() => {
  minutesLater = 0;
});
afterAll(() => organization.stop());

function connect(change: (erp: Erp) => Partial<Erp> = () => ({})): Outbound {
  const { erp, ...ports } = commitsLate(organization.connect());
  return makeWorker({ ...ports, erp: { ...erp, ...change(erp) } }, () => minutesLater);
}

const lost = { is: "unknown", detail: "no answer came" } as const;
const losesAnswers = (erp: Erp): Partial<Erp> => ({
  createOrder: async (order) => {
    await erp.createOrder(order);
    return lost;
  },
});
const losesRequests = (): Partial<Erp> => ({ createOrder: () => Promise.resolve(lost) });

const losesRevisions = (erp: Erp): Partial<Erp> => ({
  reviseOrder: async (id, order) => {
    await erp.reviseOrder(id, order);
    return lost;
  },
});

async function put(request: string, delivery: Delivery): Promise<void> {
  await organization.dataverse.send("PATCH", `accord_intents(${request})`, {
    accord_delivery: toOption(deliveries, delivery),
  });
}

const stateOf = async (request: string) => {
  const { delivery, answer } = await viewRequest(organization.dataverse, request);
  return { delivery, answer };
};

/** The first version waits for something, the second one passes it and loses its answer; then the first one goes on. */
async function passAndLose(topic: string, erp: (erp: Erp) => Partial<Erp>) {
  const deal = await findDeal(organization.dataverse, topic);
  const first = await submitDeal(organization.seller, deal, { change: firstLine });
  await put(first, "Waiting");
  const second = await submitDeal(organization.seller, deal, { version: 2, change: firstLine });
  await carryOut(connect(erp));
  expect(await stateOf(second)).toMatchObject({ delivery: "UnknownOutcome" });
  await put(first, "Queued");
  return { first, second };
}

test("a version that was passed while it waited is superseded when the order of the newer one is found, although its answer was lost", async () => {
  const { first, second } = await passAndLose("Coffee machines for 12 branches", losesAnswers);

  await carryOut(connect());
  expect(await stateOf(first)).toEqual({ delivery: "Delivered", answer: "Superseded" });
  expect(await findOrders(organization.erpApi, first)).toEqual([]);

  minutesLater = 1;
  await carryOut(connect());
  expect(await stateOf(second)).toEqual({ delivery: "Delivered", answer: "Acknowledged" });
  await orderOf(organization.erpApi, second);
});

test("it waits as long as an order of the newer one may still come about; then both come to one order", async () => {
  const { first, second } = await passAndLose("Grinders for the laboratory", losesRequests);

  await carryOut(connect());
  expect(await stateOf(first)).toEqual({ delivery: "RetryWait", answer: "Submitted" });
  expect(await findOrders(organization.erpApi, first)).toEqual([]);

  minutesLater = 11;
  await carryOut(connect());
  const made = await orderOf(organization.erpApi, first);

  minutesLater = 12;
  await carryOut(connect());
  expect((await orderOf(organization.erpApi, second)).number).toBe(made.number);
  expect(await findOrders(organization.erpApi, first)).toEqual([]);
  expect(await stateOf(first)).toEqual({ delivery: "Delivered", answer: "Superseded" });
});

test("the same holds when the order of the newer one was mirrored and released before its worker could say so", async () => {
  const { first, second } = await passAndLose("Roaster for the mountain station", losesAnswers);
  const { id } = await orderOf(organization.erpApi, second);
  await organization.people.send("POST", `orders/${id}/release`, {});
  const ports = organization.connect();
  const released = await ports.erp.readOrder(id);
  await takeOverOrders(ports, released ? [released] : []);
  expect(await stateOf(second)).toMatchObject({ delivery: "UnknownOutcome", answer: "AcceptedAsAsked" });

  await carryOut(connect());
  expect(await stateOf(first)).toEqual({ delivery: "Delivered", answer: "Superseded" });
  expect(await findOrders(organization.erpApi, first)).toEqual([]);
});

test("a newer version waits for one that is parked with its answer lost, and takes its order over", async () => {
  const deal = await findDeal(organization.dataverse, "First order: coffee corner");
  const first = await submitDeal(organization.seller, deal);
  await carryOut(connect(losesAnswers));
  await put(first, "Parked");
  const made = await orderOf(organization.erpApi, first);
  const second = await submitDeal(organization.seller, deal, { version: 2 });

  await carryOut(connect());
  expect(await stateOf(second)).toEqual({ delivery: "RetryWait", answer: "Submitted" });

  minutesLater = 11;
  await carryOut(connect());
  expect((await orderOf(organization.erpApi, second)).number).toBe(made.number);
  expect(await stateOf(first)).toMatchObject({ answer: "Superseded" });
});

test("a version whose order a newer one took over is superseded when that order is deleted before its worker could say so", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const first = await submitDeal(organization.seller, deal, { version: 3 });
  await carryOut(connect());
  expect(await stateOf(first)).toEqual({ delivery: "Delivered", answer: "Acknowledged" });
  const second = await submitDeal(organization.seller, deal, { version: 4 });
  await carryOut(connect(losesRevisions));
  expect(await stateOf(first)).toEqual({ delivery: "Delivered", answer: "Acknowledged" });
  const { id } = await orderOf(organization.erpApi, second);
  const ports = organization.connect();
  await sweepOrders(ports);
  expect(await stateOf(second)).toEqual({ delivery: "UnknownOutcome", answer: "Acknowledged" });

  await organization.people.send("DELETE", `orders/${id}`);
  await sweepOrders(ports);
  expect(await stateOf(second)).toMatchObject({ answer: "Rejected" });
  expect(await stateOf(first)).toEqual({ delivery: "Delivered", answer: "Superseded" });
});
