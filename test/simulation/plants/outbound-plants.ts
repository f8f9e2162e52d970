import { toOption } from "#model/choice";
import { decimal } from "#model/decimal";
import { deliveries, type Delivery } from "#model/delivery";
import { toIntentKey } from "#model/intent-key";
import { ErpFault } from "../../../bridge/ports/erp-fault";
import { withRows, withWrites } from "./change-dataverse";
import { asFault, withErp, withFaults } from "./change-erp";
import type { Plant } from "./plant";

/** Intents in this state are never found to be due. */
function forgetting(name: string, delivery: Delivery, removes: string): Plant {
  const forgotten = toOption(deliveries, delivery);
  return {
    name,
    removes,
    change: (ports) =>
      withRows(ports, (row, table) =>
        table === "accord_intent" && row.accord_delivery === forgotten ? undefined : row,
      ),
  };
}

/** Protections of the way out: from an intent to one order. */
export const outboundPlants: readonly Plant[] = [
  forgetting("retries-are-forgotten", "RetryWait", "intents that failed once are tried again"),
  forgetting("dead-workers-keep-their-leases", "Sending", "a lease that ran out is taken over"),
  forgetting("unknown-outcomes-are-left", "UnknownOutcome", "the key is looked up after a lost answer"),
  forgetting("waiting-is-for-ever", "Waiting", "what waited for a block goes on when it is lifted"),
  {
    name: "claims-name-no-version",
    removes: "a claim and its outcome are written only over the row that was read",
    change: (ports) =>
      withWrites(ports, (change, table) =>
        change.is === "update" && table === "accord_intent" ? { ...change, ifVersion: undefined } : change,
      ),
  },
  {
    name: "writes-are-not-audited",
    removes: "what is written of a request is stored together with its audit",
    change: (ports) => withWrites(ports, (change, table) => (table === "accord_message" ? undefined : change)),
  },
  {
    name: "keys-are-not-looked-up",
    removes: "the key is looked up before an order is created",
    change: (ports) => withErp(ports, () => ({ findOrdersByKey: () => Promise.resolve([]) })),
  },
  {
    name: "each-attempt-has-a-key",
    removes: "every attempt sends the same key",
    change: (ports) =>
      withErp(ports, (erp) => ({
        createOrder: (order) => erp.createOrder({ ...order, key: toIntentKey(ports.randomness.uuid()) }),
      })),
  },
  {
    name: "nothing-commits-late",
    removes: "the wait until no lost request can still commit",
    change: (ports) => withErp(ports, (erp) => ({ capabilities: { ...erp.capabilities, longestCommitSeconds: 0 } })),
  },
  {
    name: "a-lost-answer-is-a-failure",
    removes: "a request without an answer counts as possibly carried out",
    change: (ports) =>
      withErp(ports, (erp) => ({
        async createOrder(order) {
          const outcome = await erp.createOrder(order);
          if (outcome.is !== "unknown") return outcome;
          throw new ErpFault(outcome.detail, { failure: "Transient", sent: "no" });
        },
      })),
  },
  {
    name: "passing-faults-park",
    removes: "a passing fault is tried again by itself",
    change: (ports) =>
      withFaults(ports, (fault) =>
        fault.failure === "Transient" ? asFault(fault, { failure: "Configuration" }) : fault,
      ),
  },
  {
    name: "lasting-faults-are-tried-again",
    removes: "what only a person can put right is parked at once",
    change: (ports) =>
      withFaults(ports, (fault) => (fault.failure === "Mapping" ? asFault(fault, { failure: "Transient" }) : fault)),
  },
  {
    name: "retry-after-is-ignored",
    removes: "the wait the ERP asked for",
    change: (ports) => withFaults(ports, (fault) => asFault(fault, { waits: false })),
  },
  {
    name: "snapshots-are-not-checked",
    removes: "a snapshot is the one that was submitted",
    change: (ports) =>
      withRows(ports, (row) => ("accord_snapshothash" in row ? { ...row, accord_snapshothash: null } : row)),
  },
  {
    name: "amounts-are-floats",
    removes: "amounts and quantities reach the ERP to the last digit",
    change: (ports) =>
      withErp(ports, (erp) => ({
        createOrder: (order) =>
          erp.createOrder({
            ...order,
            lines: order.lines.map((line) => ({ ...line, unitPrice: decimal(Number(line.unitPrice).toFixed(2)) })),
          }),
      })),
  },
  {
    name: "accounts-have-no-order",
    removes: "requests of one account go in the order in which they were submitted",
    change: (ports) =>
      withRows(ports, (row, table) => (table === "account" ? { ...row, accord_account_intent: [] } : row)),
  },
  {
    name: "customers-are-made-side-by-side",
    removes: "only one worker creates the customer of an account",
    change: (ports) =>
      withRows(ports, (row, table, columns) =>
        table === "accord_intent" && columns.length === 1 && columns[0] === "accord_leaseduntil" ? undefined : row,
      ),
  },
  {
    name: "other-requests-are-not-seen",
    removes: "a deal is looked at as a whole",
    change: (ports) =>
      withRows(ports, (row, table) => (table === "opportunity" ? { ...row, accord_opportunity_intent: [] } : row)),
  },
  {
    name: "clocks-are-trusted",
    removes: "time is Dataverse's, wherever the machine's clock stands",
    change: (ports, machine) => ({ ...ports, clock: machine }),
  },
];
