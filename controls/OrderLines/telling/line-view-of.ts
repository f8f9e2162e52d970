import { subtract } from "#model/decimal";
import { tellChange, tellSigned } from "../../shared/host/signed";
import type { LineSide, OrderLine } from "../../shared/mirror/order-line";
import type { Teller } from "../words";
import { tellDelay } from "./delay";
import { progressOf, type Progress } from "./progress-of";

/** A figure, and how it differs from the one promised. */
export interface Figure {
  readonly text: string;
  readonly difference: string;
}

export type FigureName = "quantity" | "price" | "date" | "amount";

/** A line in the user's words. */
export interface LineView {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly item: string;
  /** The promised item in whose place another one is delivered. */
  readonly replaced: { readonly description: string; readonly item: string } | undefined;
  /** What differs, in words; empty when the line is as promised. */
  readonly differs: string;
  readonly promised: Readonly<Record<FigureName, string>>;
  readonly committed: Readonly<Record<FigureName, Figure>>;
  readonly tellProgress: () => Progress;
}

export function lineViewOf(line: OrderLine, teller: Teller): LineView {
  const { promised, committed, change, quantities } = line;
  const shown = committed ?? promised;
  return {
    id: line.id,
    number: line.number === null ? "" : String(line.number),
    description: shown?.description ?? "",
    item: shown?.item ?? "",
    replaced: change === "Substituted" ? promised : undefined,
    differs: tellDifferences(line, teller),
    promised: tellSide(promised, teller),
    committed: compareFigures(promised, committed, teller),
    tellProgress: () => progressOf(quantities, teller),
  };
}

/** "quantity, price, date", "substitute, price", "added" */
function tellDifferences({ change, differs }: OrderLine, { say }: Teller): string {
  switch (change) {
    case "AsPromised":
      return "";
    case "Added":
    case "Removed":
      return say(`Differs_${change}`);
    case "Substituted":
      return [say("Differs_Substituted"), ...differs.filter((f) => f !== "item").map((f) => say(`Differs_${f}`))].join(
        ", ",
      );
    case "Changed":
      return differs.map((field) => say(`Differs_${field}`)).join(", ");
  }
}

function tellSide(
  side: LineSide | undefined,
  { amount, quantity, date }: Teller,
): Readonly<Record<FigureName, string>> {
  return {
    quantity: quantity(side?.quantity),
    price: amount(side?.unitPrice),
    date: side?.date ? date(side.date) : "",
    amount: amount(side?.amount),
  };
}

/** The committed figures; a figure only one side has is not a difference, the line's own word says so. */
function compareFigures(
  promised: LineSide | undefined,
  committed: LineSide | undefined,
  teller: Teller,
): LineView["committed"] {
  const { quantity, price, date, amount } = tellSide(committed, teller);
  const both = promised && committed ? { promised, committed } : undefined;
  const effect = both && subtract(both.committed.amount, both.promised.amount);
  return {
    quantity: {
      text: quantity,
      difference: both ? tellSigned(subtract(both.committed.quantity, both.promised.quantity), teller.quantity) : "",
    },
    price: {
      text: price,
      difference: both ? tellChange(both.promised.unitPrice, both.committed.unitPrice, teller) : "",
    },
    date: { text: date, difference: both ? tellDelay(both.promised.date, both.committed.date, teller) : "" },
    amount: { text: amount, difference: effect ? tellSigned(effect, teller.amount) : "" },
  };
}
