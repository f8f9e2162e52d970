/**
 * Exact decimal numbers as text, for money and quantities: "5483.00", "-0.5".
 * Floats are never used for arithmetic; a float from a Web API answer is taken over by its shortest decimal form at the edge.
 */
export type Decimal = string & { readonly decimal: unique symbol };

interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

const shape = /^[+-]?\d+(\.\d+)?$/;

export function isDecimal(text: string): text is Decimal {
  return shape.test(text);
}

/** A decimal from trusted text. Throws for anything else: at an edge, ask isDecimal first. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is not a decimal number`);
  return text;
}

export const zero = "0" as Decimal;

/**
 * The decimal of a JSON number. Exact for up to 15 significant digits, which covers money with four decimals up to
 * 99,999,999,999; beyond that the service's number has already lost digits in transport, so the value is refused.
 */
export function fromNumber(value: number): Decimal {
  const exact = exactDecimal(value);
  if (exact === undefined) throw new RangeError(`${value} has more digits than a JSON number carries exactly`);
  return exact;
}

/** The same for what may be left out instead: undefined where fromNumber throws. */
export function exactDecimal(value: number): Decimal | undefined {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value) as Decimal;
  const text = Number.isInteger(value) ? BigInt(value).toString() : shortestForm(value);
  return isDecimal(text) && text.replace(/[-.]/g, "").replace(/^0+/, "").length <= 15 ? text : undefined;
}

/** The JSON number of a decimal, for writing to a Web API. */
export function toNumber(value: Decimal): number {
  return Number(value);
}

export function add(a: Decimal, b: Decimal): Decimal {
  return combine(a, b, (x, y, places) => fromScaled({ units: x + y, places }));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return b === zero ? a : combine(a, b, (x, y, places) => fromScaled({ units: x - y, places }));
}

/** The exact product, with the decimal places of both factors. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const x = toScaled(a);
  const y = toScaled(b);
  return fromScaled({ units: x.units * y.units, places: x.places + y.places });
}

/** How often b goes into a, without the remainder. Throws when b is zero. */
export function wholeQuotient(a: Decimal, b: Decimal): number {
  return combine(a, b, (x, y) => Number(x / y));
}

/** The quotient rounded to a number of places, halves away from zero. Throws when b is zero. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  if (isZero(b)) throw new RangeError(`cannot divide ${a} by zero`);
  const tenfold = combine(a, b, (x, y) => (x * powerOfTen(places + 1)) / y);
  return round(fromScaled({ units: tenfold, places: places + 1 }), places);
}

/** The same amount without its sign. */
export function absolute(value: Decimal): Decimal {
  return compare(value, zero) < 0 ? negate(value) : value;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let units = BigInt(0);
  let places = 0;
  for (const value of values) {
    const next = toScaled(value);
    const common = Math.max(places, next.places);
    units = rescale({ units, places }, common) + rescale(next, common);
    places = common;
  }
  return fromScaled({ units, places });
}

/** Rounded to a number of decimal places, halves away from zero as invoices do. */
export function round(value: Decimal, places: number): Decimal {
  const scaled = toScaled(value);
  if (scaled.places <= places) return fromScaled({ units: rescale(scaled, places), places });
  const divisor = powerOfTen(scaled.places - places);
  const half = divisor / BigInt(2);
  const away = scaled.units < BigInt(0) ? -half : half;
  return fromScaled({ units: (scaled.units + away) / divisor, places });
}

/** Negative, zero or positive as a is less than, equal to or greater than b; 1 and 1.00 are equal. */
export function compare(a: Decimal, b: Decimal): number {
  return combine(a, b, (x, y) => (x < y ? -1 : x > y ? 1 : 0));
}

export function negate(value: Decimal): Decimal {
  return subtract(zero, value);
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(value: Decimal): boolean {
  return !/[1-9]/.test(value);
}

export function least(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** What an operation makes of both values as whole numbers of the smaller of their units: 1.5 and 0.25 are 150 and 25, with 2 places. */
function combine<Result>(a: Decimal, b: Decimal, operation: (x: bigint, y: bigint, places: number) => Result): Result {
  const x = toScaled(a);
  const y = toScaled(b);
  const places = Math.max(x.places, y.places);
  return operation(rescale(x, places), rescale(y, places), places);
}

function toScaled(value: Decimal): Scaled {
  const point = value.indexOf(".");
  return { units: BigInt(value.replace(".", "")), places: point < 0 ? 0 : value.length - point - 1 };
}

function fromScaled({ units, places }: Scaled): Decimal {
  const sign = units < BigInt(0) ? "-" : "";
  const digits = String(sign ? -units : units).padStart(places + 1, "0");
  const point = digits.length - places;
  return (sign + digits.slice(0, point) + (places > 0 ? "." + digits.slice(point) : "")) as Decimal;
}

/** The units of a value with so many places. */
function rescale({ units, places }: Scaled, to: number): bigint {
  return to === places ? units : units * powerOfTen(to - places);
}

function powerOfTen(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}

/** Plain notation of a fraction; JavaScript writes very small ones with an exponent. */
function shortestForm(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(10).replace(/0+$/, "0") : text;
}
