import type { Random } from "./random";

/** How a customer buys and pays. */
export interface Habits {
  readonly ordersPerYear: number;
  readonly mostLines: number;
  /** On every line, in percent. */
  readonly discountPercent: number;
  /** Of the orders in another currency than the customer's own, in percent. */
  readonly foreignPercent: number;
  readonly foreignCurrency: string;
  /** When invoices are paid, in days after they are due: from the least to the most. */
  readonly paysFrom: number;
  readonly paysTo: number;
  /** How many days later, or earlier, each year. */
  readonly driftPerYear: number;
  /** Pays on the 1st and the 15th what is due by then, in one payment. */
  readonly collects: boolean;
}

const payers = [
  { percent: 35, from: -4, to: 1 },
  { percent: 25, from: 0, to: 10 },
  { percent: 20, from: 7, to: 30 },
  { percent: 12, from: 25, to: 75 },
  { percent: 8, from: -8, to: 55 },
] as const;

export function makeHabits(random: Random, ordersPerYear: number): Habits {
  const payer = pickPayer(random.between(1, 100));
  return {
    ordersPerYear: Math.max(1, Math.round((ordersPerYear * random.between(40, 160)) / 100)),
    mostLines: random.between(2, 5),
    discountPercent: random.pick([0, 0, 0, 2.5, 5, 7.5, 10]),
    foreignPercent: random.chance(15) ? random.between(20, 60) : 0,
    foreignCurrency: random.pick(["USD", "CHF", "GBP", "SEK"]),
    paysFrom: payer.from,
    paysTo: payer.to,
    driftPerYear: random.chance(25) ? random.between(-5, 9) : 0,
    collects: random.chance(30),
  };
}

function pickPayer(drawn: number): (typeof payers)[number] {
  let passed = 0;
  return payers.find(({ percent }) => (passed += percent) >= drawn) ?? payers[0];
}
