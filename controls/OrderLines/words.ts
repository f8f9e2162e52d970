import type { ComparedField } from "#model/comparison";
import type { CalendarWord } from "../shared/host/calendar";
import type { TellNumber, TellRounded } from "../shared/host/numbers";
import type { Words } from "../shared/words/words";

/** The keys of strings/OrderLines.*.resx, apart from those the manifest names. */
export type Word =
  | CalendarWord
  | "Title"
  | "Loading"
  | "TryAgain"
  | "ForSupport"
  | "Failed"
  | "Empty"
  | "NoMatch"
  | `Count_${"One" | "Many"}`
  | "AsOf"
  | `Filter_${Filter}`
  | "Promised"
  | "Committed"
  | `Column_${"line" | "item" | "quantity" | "price" | "date" | "amount" | "progress"}`
  | `Differs_${ComparedField | "Added" | "Removed" | "Substituted"}`
  | "Replaces"
  | "DaysLater"
  | "Percent"
  | `Progress_${"AllInvoiced" | "Shipped" | "ShippedInvoiced" | "ShippedAllInvoiced" | "InvoicedAhead" | "Open" | "Backordered" | "Cancelled" | "Returned" | "Credited"}`
  | "Total"
  | "Totals_Open"
  | "Totals_SeveralCurrencies"
  | `Key_${BarPart}`;

export type Filter = "All" | "Changed" | "Open";

/** The parts of a line's bar, in the order they are drawn. */
export type BarPart = "invoiced" | "shipped" | "open" | "backordered" | "cancelled";

/** What the telling functions speak with: words and numbers of the user. */
export interface Teller {
  readonly say: Words<Word>;
  readonly amount: TellNumber;
  readonly quantity: TellNumber;
  /** A calendar date, yyyy-mm-dd. */
  readonly date: (date: string) => string;
  readonly number: TellRounded;
}
