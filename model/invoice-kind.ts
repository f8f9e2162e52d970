import { choice, type NameOf } from "./choice";

/** What the ERP bills with. Amounts of both are positive: the kind says which way they count. */
export const invoiceKinds = choice("Invoice", "CreditMemo");

export type InvoiceKind = NameOf<typeof invoiceKinds>;
