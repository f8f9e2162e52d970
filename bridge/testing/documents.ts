import { decimal } from "#model/decimal";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import type { ErpOrder, ErpOrderLine } from "../ports/erp-documents";

export const accountId = "8d4c7524-a578-4783-b608-73f7b0b68fd2";
export const opportunityId = "9d4c7524-a578-4783-b608-73f7b0b68fd2";

export function aDealLine(change: Partial<DealLine> = {}): DealLine {
  return {
    id: "7d4c7524-a578-4783-b608-73f7b0b68fd2",
    number: 10,
    item: "CM-200",
    description: "Coffee machine, 2 groups",
    quantity: decimal("12"),
    unit: "PCS",
    unitPrice: decimal("300.00"),
    amount: decimal("3600.00"),
    ...change,
  };
}

export function aSnapshot(lines: readonly DealLine[] = [aDealLine()]): DealSnapshot {
  return {
    opportunityId,
    topic: "Coffee machines for 12 branches",
    account: { id: accountId, name: "Adatum Corporation", number: "10000" },
    currency: "EUR",
    deliverBy: "2025-07-15",
    total: decimal("3600.00"),
    lines,
  };
}

export function anOrderLine(change: Partial<ErpOrderLine> = {}): ErpOrderLine {
  return {
    sequence: 10000,
    item: "CM-200",
    description: "Coffee machine, 2 groups",
    unit: "PCS",
    quantity: decimal("12"),
    unitPrice: decimal("300"),
    amount: decimal("3600"),
    shipmentDate: "2025-07-15",
    shipped: decimal("0"),
    invoiced: decimal("0"),
    ...change,
  };
}

export function anOrder(change: Partial<ErpOrder> = {}): ErpOrder {
  return {
    id: "5d4c7524-a578-4783-b608-73f7b0b68fd2",
    number: "101042",
    key: "",
    customer: { id: "4d4c7524-a578-4783-b608-73f7b0b68fd2", number: "10000" },
    decision: "Undecided",
    status: "Draft",
    version: "2025-06-30T12:00:00.0000000Z",
    changedOn: new Date("2025-06-30T12:00:00Z"),
    orderDate: "2025-06-30",
    deliverBy: "2025-07-15",
    currency: "EUR",
    total: decimal("3600"),
    lines: [anOrderLine()],
    address: null,
    isClosed: false,
    ...change,
  };
}
