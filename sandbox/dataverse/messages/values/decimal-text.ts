/**
 * Exact decimals, as the store keeps money and decimal columns: text without exponent and without needless zeros, `-12.5`.
 * Inside, a decimal is an integer of its smallest unit and the number of its decimal places.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const decimalPattern = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Null when the text is no number. Exponents are understood: `1e-7`. */
export function parseDecimal(text: string): Decimal | null {
  const match = decimalPattern.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { units: digits, places } : { units: digits * 10n ** BigInt(-places), places: 0 };
}

/** A decimal column's stored text as a decimal; null and nonsense count as zero. */
export function decimalOf(stored: unknown): Decimal {
  return (typeof stored === "string" || typeof stored === "number" ? parseDecimal(String(stored)) : null) ?? zero;
}

export const zero: Decimal = { units: 0n, places: 0 };

export function formatDecimal(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.places + 1, "0");
  const whole = digits.slice(0, digits.length - value.places);
  const fraction = digits.slice(digits.length - value.places).replace(/0+$/, "");
  const text = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && text !== "0" ? `-${text}` : text;
}

export function addDecimals(...values: readonly Decimal[]): Decimal {
  const places = Math.max(0, ...values.map((value) => value.places));
  return { units: values.reduce((sum, value) => sum + scaleTo(value, places), 0n), places };
}

export function negateDecimal(value: Decimal): Decimal {
  return { units: -value.units, places: value.places };
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, places: left.places + right.places };
}

/** Rounded to the given places, halves away from zero; dividing by zero gives zero. */
export function divideDecimals(left: Decimal, right: Decimal, places: number): Decimal {
  if (right.units === 0n) return zero;
  const numerator = left.units * 10n ** BigInt(places + right.places);
  const denominator = right.units * 10n ** BigInt(left.places);
  return { units: divideRounding(numerator, denominator), places };
}

/** Halves away from zero. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  if (value.places <= places) return value;
  return { units: divideRounding(value.units, 10n ** BigInt(value.places - places)), places };
}

/** Negative, zero or positive, as a sort wants it. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const places = Math.max(left.places, right.places);
  const difference = scaleTo(left, places) - scaleTo(right, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaleTo(value: Decimal, places: number): bigint {
  return value.units * 10n ** BigInt(places - value.places);
}

function divideRounding(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -rounded : rounded;
}
