import type { Idempotency } from "../../bridge/ports/erp";
import { makeMemoryDataverse } from "../simulation/dataverse/memory-dataverse";
import { makeCashier } from "../simulation/erp/cashier";
import { items, makeMemoryErp } from "../simulation/erp/memory-erp";
import { makeErpPeople } from "../simulation/erp/people";
import { makeUnreliableErp } from "../simulation/erp/unreliable-erp";
import type { Fault } from "../simulation/faults/fault";
import { makeLife } from "../simulation/life";
import { makeRandomFor } from "../simulation/time/random";
import { makeVirtualTime } from "../simulation/time/virtual-time";
import { makeEventLog, type World } from "../simulation/world";
import { describeConnector } from "./describe-connector";
import type { ErpUnderTest } from "./erp-under-test";

jest.setTimeout(600_000);

/** What the bridge is simulated against must keep the same rules as the real connector, or the simulation proves nothing. */
describe.each(["clientKey", "uniqueField", "lookupOnly"] as const)("%s", (idempotency) => {
  describeConnector("the ERP of the simulation", () => Promise.resolve(startSimulated(idempotency)));
});

function startSimulated(idempotency: Idempotency): ErpUnderTest {
  const time = makeVirtualTime();
  const memory = makeMemoryErp(time.now, makeRandomFor(1, "erp"), { idempotency, ledgerSource: "Applications" });
  let next: { readonly kind: RegExp; readonly fault: Fault } | undefined;
  const world: World = {
    time,
    erp: memory,
    dataverse: makeMemoryDataverse(time.now, makeRandomFor(1, "rows"), () => undefined, { refuses: () => undefined }),
    faults: { at: (kind) => take(kind), heal: () => undefined, struck: new Map() },
    outages: { erp: 0, dataverse: 0 },
    latency: makeRandomFor(1, "latency"),
    log: makeEventLog(time),
    counts: { erp: 0, dataverse: 0, crashes: 0 },
    report: ({ invariant, text }) => {
      throw new Error(`${invariant}: ${text}`);
    },
  };
  function take(kind: string): Fault | undefined {
    if (!next?.kind.test(kind)) return undefined;
    const { fault } = next;
    next = undefined;
    return fault;
  }
  const people = makeErpPeople(memory, time.now, (change) => change());
  const cashier = makeCashier(memory, time.now, (change) => change());
  const customer = memory.addCustomer({ name: "Adatum Corporation", number: "10000", creditStatus: "Free" });
  const moving = keepMoving(world);
  const act = (change: () => void) => {
    change();
    return Promise.resolve();
  };
  return {
    erp: makeUnreliableErp(
      world,
      makeLife(world, "reader", () => undefined),
      {
        capabilities: { idempotency, longestCommitSeconds: 60 },
        timeoutSeconds: 10,
        overlapSeconds: 60,
      },
    ),
    customer,
    item: items[0],
    unknownItem: "NOWHERE",
    people: {
      release: (id) => act(() => people.decide(id, "Accepted")),
      ship: (id) => act(() => people.ship(id)),
      invoice: (id) => act(() => people.invoice(id)),
      pay: (invoice) => act(() => cashier.pay(invoice, "rest")),
      takeBack: (invoice) => act(() => cashier.takeBack(invoice)),
      remove: (id) => act(() => people.remove(id)),
      block: (id, isBlocked) => act(() => people.block(id, isBlocked ? "Blocked" : "Free")),
    },
    loseNextAnswer: () => act(() => (next = { kind: /^erp\.create/, fault: { is: "answerLost" } })),
    turnNextAway: (retryAfterSeconds) =>
      act(() => (next = { kind: /^erp\./, fault: { is: "fails", failure: "Throttled", retryAfterSeconds } })),
    stop: () => moving.stop(),
  };
}

/** Lets the virtual time go on by itself, a hundred times as fast as that of people. */
function keepMoving({ time }: World): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await time.runUntil(time.now() + 1000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
