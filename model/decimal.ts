/**
 * Exact decimal numbers as text, for money and quantities: "5483.00", "-0.5".
 * Floats are never used for arithmetic; a float from a Web API answer is taken over by its shortest decimal form at the edge.
 */
export type Decimal = string & { readonly decimal: unique symbol };

interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

const shape = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export function isDecimal(text: string): text is Decimal {
  return shape.test(text);
}

/** A decimal from trusted text. Throws for anything else: at an edge, ask isDecimal first. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is not a decimal number`);
  return text;
}

export const zero = decimal("0");

/**
 * The decimal of a JSON number. Exact for up to 15 significant digits, which covers money with four decimals up to
 * 99,999,999,999; beyond that the service's number has already lost digits in transport, so the value is refused.
 */
export function fromNumber(value: number): Decimal {
  const text = Number.isInteger(value) ? BigInt(value).toString() : shortestForm(value);
  if (text.replace(/[-.]/g, "").replace(/^0+/, "").length > 15) {
    throw new RangeError(`${value} has more digits than a JSON number carries exactly`);
  }
  return decimal(text);
}

/** The JSON number of a decimal, for writing to a Web API. */
export function toNumber(value: Decimal): number {
  return Number(value);
}

export function add(a: Decimal, b: Decimal): Decimal {
  return combine(a, b, (x, y) => x + y);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return combine(a, b, (x, y) => x - y);
}

/** The exact product, with the decimal places of both factors. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const x = toScaled(a);
  const y = toScaled(b);
  return fromScaled({ units: x.units * y.units, places: x.places + y.places });
}

/** How often b goes into a, without the remainder. Throws when b is zero. */
export function wholeQuotient(a: Decimal, b: Decimal): number {
  const x = toScaled(a);
  const y = toScaled(b);
  const places = Math.max(x.places, y.places);
  return Number(rescale(x, places).units / rescale(y, places).units);
}

/** The quotient rounded to a number of places, halves away from zero. Throws when b is zero. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  const x = toScaled(a);
  const y = toScaled(b);
  const common = Math.max(x.places, y.places);
  const divisor = rescale(y, common).units;
  if (divisor === BigInt(0)) throw new RangeError(`cannot divide ${a} by zero`);
  const tenfold = (rescale(x, common).units * powerOfTen(places + 1)) / divisor;
  return round(fromScaled({ units: tenfold, places: places + 1 }), places);
}

/** The same amount without its sign. */
export function absolute(value: Decimal): Decimal {
  return compare(value, zero) < 0 ? negate(value) : value;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** Rounded to a number of decimal places, halves away from zero as invoices do. */
export function round(value: Decimal, places: number): Decimal {
  const scaled = toScaled(value);
  if (scaled.places <= places) return fromScaled(rescale(scaled, places));
  const divisor = powerOfTen(scaled.places - places);
  const half = divisor / BigInt(2);
  const away = scaled.units < BigInt(0) ? -half : half;
  return fromScaled({ units: (scaled.units + away) / divisor, places });
}

/** Negative, zero or positive as a is less than, equal to or greater than b; 1 and 1.00 are equal. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = toScaled(subtract(a, b)).units;
  return difference < BigInt(0) ? -1 : difference > BigInt(0) ? 1 : 0;
}

export function negate(value: Decimal): Decimal {
  return subtract(zero, value);
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(value: Decimal): boolean {
  return toScaled(value).units === BigInt(0);
}

export function least(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

function combine(a: Decimal, b: Decimal, operation: (x: bigint, y: bigint) => bigint): Decimal {
  const x = toScaled(a);
  const y = toScaled(b);
  const places = Math.max(x.places, y.places);
  return fromScaled({ units: operation(rescale(x, places).units, rescale(y, places).units), places });
}

function toScaled(value: Decimal): Scaled {
  const [, sign = "", whole = "0", fraction = ""] = shape.exec(value) ?? [];
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, places: fraction.length };
}

function fromScaled({ units, places }: Scaled): Decimal {
  const sign = units < BigInt(0) ? "-" : "";
  const digits = (sign ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return decimal(sign + (places > 0 ? `${whole}.${digits.slice(-places)}` : whole));
}

function rescale({ units, places }: Scaled, to: number): Scaled {
  return { units: units * powerOfTen(to - places), places: to };
}

function powerOfTen(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}

/** Plain notation of a fraction; JavaScript writes very small ones with an exponent. */
function shortestForm(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(10).replace(/0+$/, "0") : text;
}
