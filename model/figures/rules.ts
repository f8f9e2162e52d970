import type { Decimal } from "../decimal";
import { decimal } from "../decimal";

/** Raised whenever a figure would come out differently for the same documents; stored with every row. */
export const formulaVersion = 1;

/** What companies decide for themselves about their figures. */
export interface FigureRules {
  /** Payments and sales of so many months are looked at. */
  readonly windowMonths: number;
  /** Fewer paid invoices than this are not enough history to say how a customer pays. */
  readonly leastSample: number;
  /** Days after the due date that still count as on time. */
  readonly graceDays: number;
  /** The last day past due of each aging bucket but the last one: three edges make four buckets. */
  readonly agingEdges: readonly [number, number, number];
  /** Where days to pay count from: the date on the document, or the day it was posted. */
  readonly clockStart: "InvoiceDate" | "PostingDate";
  /** Signed days versus terms up to which a customer is prompt, slightly late, late. */
  readonly gradeEdges: readonly [Decimal, Decimal, Decimal];
  /** The month the fiscal year begins with, 1 to 12. */
  readonly fiscalYearStart: number;
}

export const usualRules: FigureRules = {
  windowMonths: 12,
  leastSample: 3,
  graceDays: 0,
  agingEdges: [30, 60, 90],
  clockStart: "InvoiceDate",
  gradeEdges: [decimal("0"), decimal("7"), decimal("30")],
  fiscalYearStart: 1,
};
