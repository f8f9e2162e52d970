import { subtract, sum } from "#model/decimal";
import { tellSigned } from "../../shared/host/signed";
import type { SalesBook } from "../../shared/mirror/sales";
import type { Teller } from "../words";
import { monthsOf, type MonthPair } from "./months-of";

/** The heads of the table's columns, which are those of the file too. */
export function headOf(say: Teller["say"]): readonly string[] {
  return [say("Month"), say("Net"), say("Before_Head"), say("Difference")];
}

/** The last row of the table. */
export function sumsOf(months: readonly MonthPair[], { say, amount }: Teller): readonly string[] {
  const now = sum(months.map((month) => month.now));
  const before = sum(months.map((month) => month.before));
  return [say("Total12Months"), amount(now), amount(before), tellSigned(subtract(now, before), amount)];
}

/** For the file: the table with plain numbers, which every spreadsheet reads. */
export function fileOf(book: SalesBook, teller: Teller): readonly (readonly string[])[] {
  const { say } = teller;
  const months = monthsOf(book, teller);
  const plain = months.map(({ month, now, before }): readonly string[] => [month, now, before, subtract(now, before)]);
  const sums = [sum(months.map(({ now }) => now)), sum(months.map(({ before }) => before))] as const;
  return [headOf(say), ...plain, [say("Total12Months"), ...sums, subtract(sums[0], sums[1])]];
}
