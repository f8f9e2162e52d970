/**
 * An exact decimal for amounts and quantities: the API's JSON numbers are read by their shortest spelling,
 * so that 0.1 + 0.2 is 0.3 here.
 */
export class Decimal {
  private constructor(
    private readonly units: bigint,
    private readonly places: number,
  ) {}

  static from(value: number): Decimal {
    const [mantissa = "0", exponent = "0"] = value.toString().toLowerCase().split("e");
    const [whole = "0", fraction = ""] = mantissa.split(".");
    const units = BigInt(whole + fraction);
    const places = fraction.length - Number(exponent);
    return places >= 0 ? new Decimal(units, places) : new Decimal(units * power(-places), 0);
  }

  plus(other: Decimal): Decimal {
    const places = Math.max(this.places, other.places);
    return new Decimal(this.unitsAt(places) + other.unitsAt(places), places);
  }

  minus(other: Decimal): Decimal {
    return this.plus(new Decimal(-other.units, other.places));
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.places + other.places);
  }

  /** Divides and rounds half away from zero, as AL's Round does. Throws a RangeError for a divisor of zero. */
  dividedBy(other: Decimal, places: number): Decimal {
    if (other.units === 0n) throw new RangeError("Division by zero");
    const shift = places + other.places - this.places;
    const numerator = shift >= 0 ? this.units * power(shift) : this.units;
    const denominator = shift >= 0 ? other.units : other.units * power(-shift);
    return new Decimal(divideRounded(numerator, denominator), places);
  }

  /** Rounds half away from zero. */
  rounded(places: number): Decimal {
    if (places >= this.places) return this;
    return new Decimal(divideRounded(this.units, power(this.places - places)), places);
  }

  compare(other: Decimal): number {
    const places = Math.max(this.places, other.places);
    const difference = this.unitsAt(places) - other.unitsAt(places);
    return difference === 0n ? 0 : difference > 0n ? 1 : -1;
  }

  negated(): Decimal {
    return new Decimal(-this.units, this.places);
  }

  isZero(): boolean {
    return this.units === 0n;
  }

  isPositive(): boolean {
    return this.units > 0n;
  }

  toNumber(): number {
    const digits = String(this.units < 0 ? -this.units : this.units).padStart(this.places + 1, "0");
    const whole = digits.slice(0, digits.length - this.places);
    const fraction = digits.slice(digits.length - this.places);
    const value = Number(`${whole}.${fraction || "0"}`);
    return this.units < 0 ? -value : value;
  }

  private unitsAt(places: number): bigint {
    return this.units * power(places - this.places);
  }
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), Decimal.from(0));
}

/** `left - right` of two JSON numbers, without the errors of binary fractions. */
export function subtract(left: number, right: number): number {
  return Decimal.from(left).minus(Decimal.from(right)).toNumber();
}

export function add(left: number, right: number): number {
  return Decimal.from(left).plus(Decimal.from(right)).toNumber();
}

function power(places: number): bigint {
  return 10n ** BigInt(places);
}

function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const two = 2n;
  const negative = numerator < 0 !== denominator < 0;
  const size = numerator < 0 ? -numerator : numerator;
  const divisor = denominator < 0 ? -denominator : denominator;
  const result = (size * two + divisor) / (divisor * two);
  return negative ? -result : result;
}
