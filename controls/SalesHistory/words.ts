import type { CustomerTeller, CustomerWord } from "../shared/host/customer-teller";
import type { TellNumber } from "../shared/host/numbers";

/** The keys of strings/SalesHistory.*.resx, apart from those the manifest names. */
export type Word =
  | CustomerWord
  | "Show_Chart"
  | "Tile_12Months"
  | "Tile_Year"
  | "Tile_FiscalYear"
  | "Tile_LastFiscalYear"
  | `Before_${"12Months" | "Year" | "Head"}`
  | "Closed"
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
  | "Today"
  | "Mix"
  | "Item"
  | `Share${"" | "_Before"}`
  | "Other"
  | "Total";

/** What one step of the chart's axis is worth. */
export type Unit = "One" | "Thousand" | "Million";

/** What the telling functions speak with. */
export interface Teller extends CustomerTeller<Word> {
  readonly quantity: TellNumber;
}
