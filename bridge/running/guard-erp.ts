import type { Clock } from "../ports/clock";
import { secondsAfter } from "../ports/clock";
import type { Erp, ReadChanges } from "../ports/erp";
import { ErpFault } from "../ports/erp-fault";
import type { ErpHealth } from "../ports/erp-health";
import type { Log } from "../ports/log";

/** So many failures in a row, and the ERP is taken to be down. */
const failuresUntilDown = 5;

/**
 * So many failures in a row are an outage, and the first answer after it a recovery. Fewer may be the fault of one request that
 * fails again and again beside others that succeed; it must not bring its own retry forward.
 */
const failuresOfAnOutage = 3;

/** Seconds between probes of an ERP that is down, one at a time: often in the first minutes, when it is likely to come back. */
function probeInterval(downForSeconds: number): number {
  if (downForSeconds < 60) return 5;
  return downForSeconds < 300 ? 15 : 60;
}

/** Business Central documents no Retry-After for 429. */
const defaultThrottleSeconds = 10;

/**
 * Spares an ERP that is down or busy: calls fail at once while it is known not to answer, but for one probe at a time, and none is
 * sent before the moment it asked for. In-memory: each process finds out for itself.
 */
export function guardErp(erp: Erp, clock: Clock, log: Log): { readonly erp: Erp; readonly health: ErpHealth } {
  let failures = 0;
  let failingSince: Date | undefined;
  let answeringSince: Date | undefined;
  let heldBackUntil: Date | undefined;
  let isProbing = false;

  function isHeldBack(): boolean {
    return isProbing || (heldBackUntil !== undefined && clock.now() < heldBackUntil);
  }

  function noteSuccess(): void {
    if (failingSince && failures >= failuresOfAnOutage)
      log.info({ failingSince: failingSince.toISOString() }, "the ERP answers again");
    if (failures >= failuresOfAnOutage || !answeringSince) answeringSince = clock.now();
    failures = 0;
    failingSince = undefined;
    heldBackUntil = undefined;
  }

  function noteFault(fault: ErpFault): void {
    if (fault.failure === "Throttled") {
      heldBackUntil = secondsAfter(clock.now(), fault.retryAfterSeconds ?? defaultThrottleSeconds);
    } else if (fault.failure === "Transient") {
      failures++;
      failingSince ??= clock.now();
      if (failures < failuresUntilDown) return;
      const now = clock.now();
      heldBackUntil = secondsAfter(now, probeInterval((now.getTime() - failingSince.getTime()) / 1000));
      if (failures === failuresUntilDown)
        log.warn({ code: fault.code }, `the ERP is taken to be down: ${fault.message}`);
    } else {
      noteSuccess();
    }
  }

  async function call<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (isHeldBack()) throw heldBack(heldBackUntil, failingSince, clock);
    isProbing = failures >= failuresUntilDown;
    try {
      const answer = await ask();
      noteSuccess();
      return answer;
    } catch (error) {
      if (error instanceof ErpFault) noteFault(error);
      throw error;
    } finally {
      isProbing = false;
    }
  }

  async function* pages<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    const iterator = items[Symbol.asyncIterator]();
    for (let next = await call(() => iterator.next()); !next.done; next = await call(() => iterator.next())) {
      yield next.value;
    }
  }

  const changes =
    <Document>(read: ReadChanges<Document>): ReadChanges<Document> =>
    (cursor) =>
      pages(read(cursor));

  return {
    erp: {
      ...erp,
      readCustomer: (id) => call(() => erp.readCustomer(id)),
      findCustomersByNumber: (number) => call(() => erp.findCustomersByNumber(number)),
      findCustomersByName: (name) => call(() => erp.findCustomersByName(name)),
      createCustomer: (customer) => call(() => erp.createCustomer(customer)),
      findOrdersByKey: (key) => call(() => erp.findOrdersByKey(key)),
      createOrder: (order) => call(() => erp.createOrder(order)),
      readOrder: (id) => call(() => erp.readOrder(id)),
      readOrderByNumber: (number) => call(() => erp.readOrderByNumber(number)),
      readInvoicedOrder: (number) => call(() => erp.readInvoicedOrder(number)),
      changedOrders: changes(erp.changedOrders),
      changedShipments: changes(erp.changedShipments),
      changedCustomers: changes(erp.changedCustomers),
      readAllOrders: () => pages(erp.readAllOrders()),
    },
    health: { failingSince: () => failingSince, answeringSince: () => answeringSince, isHeldBack },
  };
}

/** The fault of a call that was not made. */
function heldBack(until: Date | undefined, failingSince: Date | undefined, clock: Clock): ErpFault {
  const seconds = until ? Math.max(0, Math.ceil((until.getTime() - clock.now().getTime()) / 1000)) : undefined;
  return failingSince
    ? new ErpFault("The ERP is down; it is probed from time to time", {
        failure: "Transient",
        sent: "no",
        code: "HELD_BACK",
      })
    : new ErpFault("The ERP asked to wait", {
        failure: "Throttled",
        sent: "no",
        retryAfterSeconds: seconds,
        code: "HELD_BACK",
      });
}
