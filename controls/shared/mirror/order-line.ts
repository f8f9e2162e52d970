import type { ComparedField, LineChange } from "#model/comparison";
import type { Decimal } from "#model/decimal";
import type { LineQuantities } from "#model/line-ledger";

/** One line of an order beside the line the seller promised. */
export interface OrderLine {
  readonly id: string;
  /** What people call the line; null when the ERP gave it none. */
  readonly number: number | null;
  readonly orderNumber: string;
  readonly currency: string;
  readonly change: LineChange;
  readonly differs: readonly ComparedField[];
  /** Undefined for a line the ERP added, and for every line of an order nobody in CRM asked for. */
  readonly promised: LineSide | undefined;
  /** Undefined for a line the ERP removed. */
  readonly committed: LineSide | undefined;
  readonly quantities: LineQuantities;
  readonly asOf: Date | undefined;
}

/** What one side says of a line. */
export interface LineSide {
  readonly item: string;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly amount: Decimal;
  /** Calendar date, yyyy-mm-dd; null when that side named none. */
  readonly date: string | null;
}
