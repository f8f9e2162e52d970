import type { LimitMode } from "#model/figures/limit-mode";
import type { PaymentGrade } from "#model/figures/payment-grade";
import type { PaymentTrend } from "#model/figures/payment-trend";
import type { CustomerTeller, CustomerWord } from "../shared/host/customer-teller";

/** The keys of strings/PaymentPatterns.*.resx, apart from those the manifest names. */
export type Word =
  | CustomerWord
  | `Days${"" | "Late" | "Early"}`
  | "TooFew"
  | `N_${"Paid" | "Payments" | "Sales"}`
  | `Tile_${"ToPay" | "Terms" | "TermsOf" | "OnTime" | "Outstanding"}`
  | `Note_${"ByAmount" | "LateOnly" | "OpenLate" | "OnTimeCount" | "OnTimeValue" | "Countback"}`
  | `Grade_${PaymentGrade}`
  | `Trend_${PaymentTrend}`
  | `Dots${"" | "_Key" | "_None" | "_Spoken"}`
  | "Month"
  | "Payments"
  | `Cash${"" | "_Around" | "_If" | "_Range" | "_TooFew"}`
  | `Aging${"" | "_NotDue" | "_Between" | "_Over"}`
  | "OpenInvoices"
  | "Unapplied"
  | "Balance"
  | `Overdue${"" | "_None" | "_More"}`
  | "Invoice"
  | "Due"
  | "Open"
  | "PartlyPaid"
  | "Credit"
  | `Limit_${LimitMode | "Said" | "NoneSaid" | "BlockedSaid"}`
  | "OpenOrders"
  | "Shipped"
  | "InUse"
  | "Limit"
  | "Available"
  | `Summary_${"Terms" | "Overdue" | "Use"}`;

/** What the telling functions speak with. */
export type Teller = CustomerTeller<Word>;
