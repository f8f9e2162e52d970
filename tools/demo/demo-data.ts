import { v5 as uuid } from "uuid";
import { catalogue, unknownInErp, type DemoProduct } from "./catalogue";
import { makeRandom, type Random } from "../../sandbox/business-central/history/random";

export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  /** The customer number in the ERP; null for an account the ERP does not know yet. */
  readonly number: string | null;
  readonly city: string;
  readonly street: string;
  readonly postalCode: string;
  readonly phone: string;
  readonly contact: { readonly id: string; readonly firstName: string; readonly lastName: string };
}

export interface DemoLine {
  readonly id: string;
  readonly product: DemoProduct;
  readonly quantity: number;
}

export interface DemoDeal {
  readonly id: string;
  readonly topic: string;
  readonly account: DemoAccount;
  /** Calendar dates, yyyy-mm-dd. */
  readonly closesOn: string;
  readonly deliverBy: string;
  readonly lines: readonly DemoLine[];
}

export interface DemoData {
  readonly products: readonly DemoProduct[];
  readonly accounts: readonly DemoAccount[];
  readonly deals: readonly DemoDeal[];
}

const namespace = "5a0c9a3e-6f0e-4d0b-9b55-2f6c9d0a7e11";
const firstNumber = 10000;

/** The accounts every demo has, in this order; the last one is new and the ERP does not know it. */
const knownNames = [
  "Adatum Corporation",
  "Trey Research",
  "Alpine Ski House",
  "Blue Yonder Airlines",
  "Fabrikam Residences",
];
const openingWords = [
  "North",
  "Harbor",
  "Silver",
  "Old Town",
  "Green",
  "Lake",
  "Summit",
  "River",
  "Coastal",
  "Central",
] as const;
const trades = [
  "Bakeries",
  "Hotels",
  "Catering",
  "Roasters",
  "Canteens",
  "Bistros",
  "Airlines",
  "Resorts",
  "Offices",
  "Clinics",
] as const;
const cities = ["Hamburg", "Leipzig", "Köln", "Dresden", "Aarhus", "Utrecht", "Wien", "Lyon"] as const;
const firstNames = ["Karen", "Tom", "Ines", "Sven", "Marta", "Noah", "Lucia", "Emil"] as const;
const lastNames = ["Berg", "Olsen", "Schmidt", "Iversen", "Novak", "Peters", "Rossi", "Lind"] as const;
const projects = [
  "Espresso bar for the lobby",
  "Branch refit",
  "Office coffee, second floor",
  "Summer terrace",
  "Yearly maintenance",
] as const;

/** Demo data for as many accounts as asked, at least the five of the story; the same for the same seed and day. */
export function makeDemoData(options: {
  readonly accounts: number;
  readonly seed: number;
  readonly today: Date;
}): DemoData {
  const random = makeRandom(options.seed);
  const count = Math.max(options.accounts, knownNames.length);
  const accounts = Array.from({ length: count }, (_, index) => makeAccount(index, random));
  const deals = accounts.flatMap((account, index) => [
    ...storyDeals(account, index, options.today),
    ...makeDeals(account, random, options.today),
  ]);
  return { products: [...catalogue, unknownInErp], accounts, deals };
}

function makeAccount(index: number, random: Random): DemoAccount {
  const name = knownNames[index] ?? `${random.pick(openingWords)} ${random.pick(trades)} ${index}`;
  return {
    id: uuid(`account ${index}`, namespace),
    name,
    number: name === "Fabrikam Residences" ? null : String(firstNumber + index * 10),
    city: random.pick(cities),
    street: `Main street ${random.between(1, 120)}`,
    postalCode: String(random.between(10000, 99999)),
    phone: `+49 40 ${random.between(100000, 999999)}`,
    contact: {
      id: uuid(`contact ${index}`, namespace),
      firstName: random.pick(firstNames),
      lastName: random.pick(lastNames),
    },
  };
}

/** The deals the README walks through. */
function storyDeals(account: DemoAccount, index: number, today: Date): readonly DemoDeal[] {
  const deal = (topic: string, lines: readonly (readonly [DemoProduct, number])[]): DemoDeal =>
    toDeal(`story ${index} ${topic}`, topic, account, 30, today, lines);
  switch (index) {
    case 0:
      return [
        deal(
          "Coffee machines for 12 branches",
          (["CM-200", "CG-040", "WF-100", "SV-010", "FR-001"] as const).map((number, at) => [
            find(number),
            [12, 6, 12, 12, 1][at] ?? 1,
          ]),
        ),
      ];
    case 1:
      return [deal("Grinders for the laboratory", [[find("CG-060"), 6]])];
    case 2:
      return [
        deal("Roaster for the mountain station", [
          [find("CM-300"), 2],
          [unknownInErp, 1],
        ]),
      ];
    case 4:
      return [
        deal("First order: coffee corner", [
          [find("CM-200"), 1],
          [find("MJ-120"), 4],
        ]),
      ];
    default:
      return [];
  }
}

function makeDeals(account: DemoAccount, random: Random, today: Date): readonly DemoDeal[] {
  return Array.from({ length: random.between(1, 2) }, (_, at) => {
    const lines = Array.from(
      { length: random.between(1, 4) },
      () => [random.pick(catalogue), random.between(1, 24)] as const,
    );
    return toDeal(
      `deal ${account.id} ${at}`,
      `${random.pick(projects)}, ${account.city}`,
      account,
      random.between(5, 90),
      today,
      lines,
    );
  });
}

function toDeal(
  key: string,
  topic: string,
  account: DemoAccount,
  closesInDays: number,
  today: Date,
  lines: readonly (readonly [DemoProduct, number])[],
): DemoDeal {
  return {
    id: uuid(key, namespace),
    topic,
    account,
    closesOn: dayAfter(today, closesInDays),
    deliverBy: dayAfter(today, closesInDays + 14),
    lines: lines.map(([product, quantity], at) => ({ id: uuid(`${key} line ${at}`, namespace), product, quantity })),
  };
}

function find(number: string): DemoProduct {
  return catalogue.find((product) => product.number === number) ?? catalogue[0];
}

function dayAfter(today: Date, days: number): string {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days))
    .toISOString()
    .slice(0, 10);
}
