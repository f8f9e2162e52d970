import { toOption } from "#model/choice";
import { limitModes } from "#model/figures/limit-mode";
import { stages } from "#model/stage";
import { aSalesRow } from "../../controls/SalesHistory/testing/sales-rows";
import { aCommitmentRow, aDealRow, anIntentRow, anOrderRow } from "../../controls/shared/testing/deal-rows";
import type { Answer, ShownControl } from "./control-page";
import { lateFinance } from "./finance-row";
import { dealLines } from "./order-line-cells";

const security = { readable: true, editable: true, secured: false };
const name = { raw: "Adatum Corporation", security };
const finance = {
  accord_company: "CRONUS DE",
  accord_currencycode: "EUR",
  accord_syncedon: "2025-06-30T12:01:00Z",
  ...lateFinance,
};
const rows = (given: unknown): Answer => ({ is: "rows", rows: given });
const refused: Answer = { is: "error", code: -2147220960 };
const unavailable: Answer = { is: "error", code: -2147015902 };
const never: Answer = { is: "never" };

/** A control in one state: whatever differs from how it is usually shown. */
export type State = Pick<ShownControl, "answers"> & Partial<ShownControl>;

/** States of the controls about a customer; each one is reached by what the service answers. */
function customerStates(table: string, ready: Answer, empty: Answer): Readonly<Record<string, State>> {
  return {
    ready: { answers: { [table]: ready } },
    loading: { answers: { [table]: never } },
    empty: { answers: { [table]: empty } },
    failed: { answers: { [table]: unavailable } },
    stale: { answers: { [table]: ready }, now: "2025-07-04T08:00:00Z" },
    "no-privilege": { answers: { [table]: refused } },
    hidden: {
      answers: {},
      parameters: { customerName: { raw: null, security: { ...security, readable: false } } },
    },
  };
}

const onDeal = {
  account: { raw: [{ id: "a1", name: "Adatum", entityType: "account" }], attributes: {}, security },
  deliveryDate: { raw: { date: "2025-07-15" } },
  isSummary: { raw: true },
};
const stage = { raw: toOption(stages, "Committed"), security };
const committed = aDealRow({
  intents: [anIntentRow({ answer: "AcceptedWithChanges", answeredOn: "2025-04-07T09:20:00Z" })],
  commitments: [aCommitmentRow("OrderCreated", "2025-04-07T09:20:00Z", { accord_documentnumber: "SO-101042" })],
  orders: [anOrderRow({ fulfilment: "PartlyShipped", shippedPercent: 67, changedLines: 2, total: 5400 })],
});
const held = aDealRow({
  intents: [anIntentRow({ answer: "OnHold", reason: { code: "CustomerBlocked", customer: "Adatum", block: "All" } })],
});
const parked = aDealRow({
  intents: [anIntentRow({ delivery: "Parked", reason: { code: "ItemUnknown", line: "60", item: "DK-010" } })],
});
const changePending = aDealRow({
  intents: [
    anIntentRow({ answer: "AcceptedAsAsked", submittedOn: "2025-04-04T09:12:00Z" }),
    anIntentRow({ kind: "AmendmentRequested", version: 2, delivery: "Queued" }),
  ],
  orders: [anOrderRow({ fulfilment: "PartlyShipped", shippedPercent: 67 })],
});
const stream = (name: string, lastSuccess: string) => ({
  accord_streamkey: `bc_cronus_stream_${name}`,
  accord_lastsuccesson: lastSuccess,
  accord_lateafterseconds: 300,
});
const streams = [
  stream("orders", "2025-04-07T09:23:00Z"),
  stream("invoices", "2025-04-07T09:23:00Z"),
  stream("ledger", "2025-04-07T09:12:00Z"),
];
const overdue = aDealRow({
  intents: [
    anIntentRow({
      delivery: "Delivered",
      answer: "Acknowledged",
      submittedOn: "2025-04-07T08:32:00Z",
      answerExpectedBy: "2025-04-07T08:52:00Z",
      overdueSince: "2025-04-07T08:53:00Z",
    }),
  ],
});
const unreachable = aDealRow({
  intents: [anIntentRow({ delivery: "RetryWait", attempts: 4, reason: { code: "ErpUnreachable" } })],
});

/** Every state of every control, the usual one first. */
export const controlStates: Readonly<Record<ControlName, Readonly<Record<string, State>>>> = {
  SalesHistory: customerStates("account", rows(aSalesRow()), rows({})),
  PaymentPatterns: {
    ...customerStates("accord_accountfinance", rows([finance]), rows([])),
    blocked: {
      answers: { accord_accountfinance: rows([{ ...finance, accord_limitmode: toOption(limitModes, "Blocked") }]) },
    },
    "no-limit": {
      answers: { accord_accountfinance: rows([{ ...finance, accord_limitmode: toOption(limitModes, "None") }]) },
    },
    "on-a-deal": { answers: { accord_accountfinance: rows([finance]) }, parameters: onDeal, table: "opportunity" },
  },
  CommitmentStatus: {
    committed: { answers: { opportunity: rows(committed) } },
    held: { answers: { opportunity: rows(held) } },
    "change-pending": { answers: { opportunity: rows(changePending), accord_syncstate: rows(streams) } },
    overdue: { answers: { opportunity: rows(overdue) } },
    parked: { answers: { opportunity: rows(parked) } },
    unreachable: { answers: { opportunity: rows(unreachable) } },
    loading: { answers: { opportunity: never } },
    failed: { answers: { opportunity: unavailable } },
    "no-privilege": { answers: { opportunity: refused } },
    hidden: {
      answers: { opportunity: rows(committed) },
      parameters: { stage: { raw: null, security: { ...security, readable: false } } },
    },
  },
  OrderLines: {
    changed: { answers: {}, parameters: { lines: { records: dealLines } } },
    empty: { answers: {}, parameters: { lines: { records: [] } } },
  },
};

export type ControlName = "SalesHistory" | "PaymentPatterns" | "CommitmentStatus" | "OrderLines";

export const controlNames = Object.keys(controlStates) as readonly ControlName[];

export function usualState(control: ControlName): State {
  const [usual] = Object.values(controlStates[control]);
  return usual ?? { answers: {} };
}

/** A control with everything it needs to be shown in a state. */
export function shownIn(control: ControlName, state: State): ShownControl {
  const isOnDeal = control === "CommitmentStatus" || control === "OrderLines";
  return {
    control,
    table: isOnDeal ? "opportunity" : "account",
    parameters: control === "CommitmentStatus" ? { stage } : { customerName: name },
    now: isOnDeal ? "2025-04-07T09:24:00Z" : "2025-06-30T14:02:00Z",
    ...state,
  };
}
