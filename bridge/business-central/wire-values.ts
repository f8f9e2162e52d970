import { z } from "zod";
import { fromNumber } from "#model/decimal";

/** Quantities and amounts are JSON numbers. */
export const amount = z.number().transform((value) => fromNumber(value));

/** Empty dates are never null: 0001-01-01. */
export const dateOrNull = z
  .string()
  .transform((text) => (text === "" || text.startsWith("0001-01-01") ? null : text.slice(0, 10)));

/** Empty text is never null either. */
export const textOrNull = z.string().transform((text) => (text === "" ? null : text));

/** A change stamp, at a fixed number of digits so that stamps sort as text. */
export const stamp = z.iso.datetime({ offset: true }).transform((text) => {
  const [, seconds = "", fraction = ""] = /^(.{19})(?:\.(\d+))?/.exec(text) ?? [];
  return `${seconds}.${fraction.padEnd(7, "0").slice(0, 7)}Z`;
});
