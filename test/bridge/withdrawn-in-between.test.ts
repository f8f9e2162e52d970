import { toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { makeLookAtAskedOrders } from "../../bridge/inbound/orders/look-at-asked-orders";
import { refreshOrders } from "../../bridge/inbound/orders/refresh-orders";
import { findDeal, viewRequest } from "./support/deal-view";
import { askAbout } from "./support/ask-about";
import { findOrders, orderOf } from "./support/erp-orders";
import { firstLine } from "./support/first-line";
import { carryOut, commitsLate, makeWorker } from "./support/outbound-worker";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
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

const now = () => new Date(Date.now() + minutesLater * 60_000);
const carryOutDue = () => carryOut(makeWorker(commitsLate(organization.connect()), () => minutesLater));

/** As a worker leaves a request whose answer was lost, or that it held when it died. */
async function leaveBehind(request: string, delivery: "Sending" | "UnknownOutcome"): Promise<void> {
  await organization.dataverse.send("PATCH", `accord_intents(${request})`, {
    accord_delivery: toOption(deliveries, delivery),
    accord_leaseholder: "a worker that died",
    accord_leaseduntil: new Date(Date.now() - 1000).toISOString(),
    accord_nextattempton: new Date().toISOString(),
  });
}

const stateOf = async (request: string) => {
  const { delivery, answer, reason } = await viewRequest(organization.dataverse, request);
  return { delivery, answer, reason: reason?.code };
};

test.each([
  ["UnknownOutcome", "Coffee machines for 12 branches"],
  ["Sending", "First order: coffee corner"],
] as const)(
  "a request left behind as %s of which the ERP has nothing is withdrawn as soon as no order of it can come any more",
  async (delivery, topic) => {
    const deal = await findDeal(organization.dataverse, topic);
    const request = await submitDeal(organization.seller, deal);
    await leaveBehind(request, delivery);
    const withdrawal = await askAbout(organization.seller, deal, { kind: "WithdrawalRequested", version: 1 });

    minutesLater = 5;
    await carryOutDue();
    expect(await stateOf(withdrawal)).toMatchObject({ delivery: "RetryWait", answer: "Submitted" });
    expect(await stateOf(request)).toMatchObject({ delivery, answer: "Submitted" });

    minutesLater = 11;
    await carryOutDue();
    expect(await stateOf(withdrawal)).toMatchObject({ delivery: "Delivered", answer: "AcceptedAsAsked" });
    expect(await stateOf(request)).toMatchObject({ answer: "Withdrawn" });

    minutesLater = 22;
    await carryOutDue();
    expect(await findOrders(organization.erpApi, request)).toEqual([]);
  },
);

test("a request whose answer was lost and whose order is there is asked of the order desk, and its own answer is found", async () => {
  const deal = await findDeal(organization.dataverse, "Grinders for the laboratory");
  const request = await submitDeal(organization.seller, deal);
  await carryOutDue();
  const order = await orderOf(organization.erpApi, request);
  await leaveBehind(request, "UnknownOutcome");
  const withdrawal = await askAbout(organization.seller, deal, { kind: "WithdrawalRequested", version: 1 });

  minutesLater = 1;
  await carryOutDue();
  expect(await stateOf(withdrawal)).toMatchObject({
    delivery: "Delivered",
    answer: "Acknowledged",
    reason: "AwaitingOrderDesk",
  });

  minutesLater = 2;
  await carryOutDue();
  expect(await stateOf(request)).toMatchObject({ delivery: "Delivered", answer: "Acknowledged" });
  expect((await orderOf(organization.erpApi, request)).number).toBe(order.number);
});

test("an order that is deleted because its withdrawal was asked for is noticed without waiting for all orders to be read", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal, { version: 2 });
  await carryOutDue();
  const { id, number } = await orderOf(organization.erpApi, request);
  const ports = organization.connect();
  await refreshOrders(ports, [number]);
  const withdrawal = await askAbout(organization.seller, deal, { kind: "WithdrawalRequested", version: 2 });
  await carryOutDue();
  const lookAtAskedOrders = makeLookAtAskedOrders({ ...ports, clock: { ...ports.clock, now } });
  expect(await lookAtAskedOrders()).toMatchObject({ written: 0 });
  await organization.people.send("DELETE", `orders/${id}`);

  minutesLater = 0.9;
  expect(await lookAtAskedOrders()).toMatchObject({ written: 0 });
  expect(await stateOf(withdrawal)).toMatchObject({ answer: "Acknowledged", reason: "AwaitingOrderDesk" });
  minutesLater = 1.1;
  expect(await lookAtAskedOrders()).toMatchObject({ written: 1 });
  expect(await stateOf(withdrawal)).toMatchObject({ answer: "AcceptedAsAsked" });
  expect(await stateOf(request)).toMatchObject({ answer: "Withdrawn" });
});

test("a withdrawal of a request whose order was invoiced to the end while its order desk was being asked is refused", async () => {
  const deal = await findDeal(organization.dataverse, "Roaster for the mountain station");
  const request = await submitDeal(organization.seller, deal, { change: firstLine });
  await carryOutDue();
  const { id, number } = await orderOf(organization.erpApi, request);
  const withdrawal = await askAbout(organization.seller, deal, { kind: "WithdrawalRequested", version: 1 });

  const ports = organization.connect();
  const { erp } = ports;
  const readBeforeTheDeskWentOn = async (orderId: string) => {
    const before = await erp.readOrder(orderId);
    for (const act of ["release", "ship", "invoice"]) await organization.people.send("POST", `orders/${id}/${act}`, {});
    await refreshOrders(ports, [number]);
    return before;
  };
  await carryOut(makeWorker({ ...ports, erp: { ...erp, readOrder: readBeforeTheDeskWentOn } }));
  expect(await stateOf(withdrawal)).toMatchObject({ delivery: "RetryWait", answer: "Submitted" });

  minutesLater = 1;
  await carryOutDue();
  expect(await stateOf(withdrawal)).toMatchObject({ delivery: "Delivered", answer: "Rejected" });
});
