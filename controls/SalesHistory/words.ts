import type { Calendar } from "../shared/host/calendar";
import type { TellNumber } from "../shared/host/numbers";
import type { ReadingWord } from "../shared/ui/ReadingPanel";
import type { Words } from "../shared/words/words";

/** The keys of strings/SalesHistory.*.resx, apart from those the manifest names. */
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
  | "Show_Chart"
  | "Show_Table"
  | "Csv"
  | "Tile_12Months"
  | "Tile_Year"
  | "Tile_FiscalYear"
  | "Tile_LastFiscalYear"
  | `Before_${"12Months" | "Year" | "Head"}`
  | "Closed"
  | "Percent"
  | "Chart"
  | "Spoken"
  | "Range"
  | `Scale_${Unit}`
  | "Month"
  | "Difference"
  | "Total12Months"
  | "Net"
  | "CloseMonth"
  | "LoadingDocuments"
  | "NoDocuments"
  | "Document"
  | "Date"
  | "For"
  | "Invoice"
  | "CreditMemo"
  | "CreditMemoFor"
  | "Line"
  | "ShowLines"
  | "Rhythm"
  | `Rhythm_${"Slowing" | "Steady" | "TooFew"}`
  | "Expected"
  | "Mix"
  | "Item"
  | "Share"
  | "Other"
  | "Total";

/** What one step of the chart's axis is worth. */
export type Unit = "One" | "Thousand" | "Million";

/** What the telling functions speak with. */
export interface Teller extends Calendar {
  readonly say: Words<Word>;
  readonly amount: TellNumber;
  readonly quantity: TellNumber;
  /** A number with so many decimals. */
  readonly number: (value: number, places: number) => string;
  readonly moment: (moment: Date) => string;
  /** yyyy-mm-dd, by the user's clock. */
  readonly today: string;
  readonly yesterday: string;
}
