import type { LimitMode } from "#model/figures/limit-mode";
import type { PaymentGrade } from "#model/figures/payment-grade";
import type { PaymentTrend } from "#model/figures/payment-trend";
import type { Calendar } from "../shared/host/calendar";
import type { TellNumber } from "../shared/host/numbers";
import type { ReadingWord } from "../shared/ui/ReadingPanel";
import type { Words } from "../shared/words/words";

/** The keys of strings/PaymentPatterns.*.resx, apart from those the manifest names. */
export type Word =
  | ReadingWord
  | "Locale"
  | "Title"
  | "Loading"
  | "Hidden"
  | "Unsaved"
  | "Empty"
  | "Stale"
  | "AsOf"
  | "Book"
  | "Csv"
  | "Show_Table"
  | "Percent"
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
export interface Teller extends Calendar {
  readonly say: Words<Word>;
  readonly amount: TellNumber;
  /** A number with so many decimals. */
  readonly number: (value: number, places: number) => string;
  readonly moment: (moment: Date) => string;
  /** yyyy-mm-dd, by the user's clock. */
  readonly yesterday: string;
}
