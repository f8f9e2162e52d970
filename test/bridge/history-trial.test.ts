import { rowsOf, type JsonClient } from "../../tools/demo/json-client";
import { makeRandom } from "../simulation/time/random";
import { eventually } from "./support/eventually";
import { readMirroredRows } from "./support/mirrored-rows";
import { quickSettings, startOrganization, type RunningOrganization } from "./support/running-organization";
import { startSecondOrganization, type SecondOrganization } from "./support/second-organization";
import { likeExpected, readShownFigures } from "./support/shown-figures";
import { slowFigures } from "./support/slow-figures/slow-figures";

jest.setTimeout(7_200_000);

/** How many accounts have three years of history, and how often the bridge is killed while it loads them. */
const accounts = Number(process.env.ACCORD_TRIAL_ACCOUNTS ?? "5");
const kills = Number(process.env.ACCORD_TRIAL_KILLS ?? "2");
const accountsLookedAt = 50;

/** However long so many accounts take on a slow machine. */
const patienceSeconds = 400 + 6 * accounts;

/** Currencies of the history, so many for one EUR. */
const rates = { USD: 1.1, CHF: 0.95, GBP: 0.86, SEK: 11.2 };

const random = makeRandom(7);
let organization: RunningOrganization;
let second: SecondOrganization | undefined;

beforeAll(async () => {
  organization = await startOrganization({ accounts });
  // Ends before the streams begin: what is news to a bridge that starts now would be none to one that starts an hour later.
  const history = { seed: 3, years: 3, ordersPerYear: 8, endsDaysAgo: 4, customers: accounts };
  await organization.people.send("POST", "history", history);
  await knowCurrencies(organization.dataverse);
  organization.startBridge({}, { inbound: { ...quickSettings.inbound, pollSeconds: 1 } });
  await waitForLoad(organization.dataverse);
});
afterAll(async () => {
  await second?.stop();
  await organization.stop();
});

/** The currencies with their rates; one the organisation has already gets the rate. */
async function knowCurrencies(dataverse: JsonClient): Promise<void> {
  for (const [isocurrencycode, exchangerate] of Object.entries(rates)) {
    const [known] = rowsOf(
      await dataverse.get(`transactioncurrencies?$filter=isocurrencycode eq '${isocurrencycode}'`),
    );
    const [method, address] = known
      ? (["PATCH", `transactioncurrencies(${String(known.transactioncurrencyid)})`] as const)
      : (["POST", "transactioncurrencies"] as const);
    await dataverse.send(method, address, {
      currencyname: isocurrencycode,
      currencysymbol: isocurrencycode,
      isocurrencycode,
      exchangerate,
      currencyprecision: 2,
    });
  }
}

async function readLoad(dataverse: JsonClient) {
  const [row] = rowsOf(await dataverse.get("accord_syncstates?$filter=accord_name eq 'First load'"));
  return row;
}

async function waitForLoad(dataverse: JsonClient): Promise<void> {
  const done = (row: Awaited<ReturnType<typeof readLoad>>) =>
    row?.accord_phase === 727600000 && row.accord_loadedcount === row.accord_expectedcount;
  await eventually(() => readLoad(dataverse), done, patienceSeconds);
}

/** Accounts that have bought something, drawn at random when the figures of nearly all are there. */
async function drawCustomers(): Promise<readonly string[]> {
  const rows = await eventually(
    async () => rowsOf(await organization.dataverse.get("accord_accountfinances?$select=accord_customernumber")),
    (found) => found.length >= accounts - 3,
    patienceSeconds,
  );
  const numbers = rows.map((row) => String(row.accord_customernumber)).sort();
  const drawn = new Set<string>();
  while (drawn.size < Math.min(accountsLookedAt, numbers.length)) {
    drawn.add(numbers[random.between(0, numbers.length - 1)] ?? "");
  }
  return [...drawn];
}

test("every figure and every month of accounts drawn at random is what a slow script finds in the ERP's own data", async () => {
  const customers = await drawCustomers();
  expect(customers.length).toBeGreaterThanOrEqual(Math.min(accountsLookedAt, accounts - 3));
  let months = 0;
  for (const customer of customers) {
    const compare = async () => {
      const shown = await readShownFigures(organization.dataverse, customer);
      const expected = await slowFigures({ ...organization, rates }, customer, shown?.asOf ?? "2025-01-01");
      return { shown: likeExpected(shown, expected), expected };
    };
    const { shown, expected } = await eventually(
      compare,
      (figures) => JSON.stringify(figures.shown) === JSON.stringify(figures.expected),
      patienceSeconds,
    ).catch(compare);
    expect({ customer, ...shown }).toEqual({ customer, ...expected });
    months += expected.months.length;
  }
  expect(months).toBeGreaterThan(customers.length);
});

test("a load whose bridge is killed again and again leaves the rows of one that was not disturbed", async () => {
  const { dataverse, startBridge, stop } = await startSecondOrganization(organization.erpUrl, accounts);
  second = { dataverse, startBridge, stop };
  await knowCurrencies(dataverse);
  for (let kill = 0; kill < kills; kill++) {
    const bridge = await startBridge();
    await new Promise((resolve) => setTimeout(resolve, random.between(200, 400 + 20 * accounts)));
    await bridge.stop("SIGKILL");
  }
  await startBridge();
  await waitForLoad(dataverse);

  const rowsApart = async () => {
    const [undisturbed, disturbed] = [
      await readMirroredRows(organization.dataverse),
      await readMirroredRows(dataverse),
    ];
    const keys = new Set([...undisturbed.keys(), ...disturbed.keys()]);
    const apart = [...keys].filter(
      (key) => JSON.stringify(undisturbed.get(key)) !== JSON.stringify(disturbed.get(key)),
    );
    return {
      rows: undisturbed.size,
      apart: apart.slice(0, 5).map((key) => [key, undisturbed.get(key), disturbed.get(key)]),
    };
  };
  const { rows, apart } = await eventually(rowsApart, (found) => found.apart.length === 0, patienceSeconds);
  expect(apart).toEqual([]);
  expect(rows).toBeGreaterThan(100 * (accounts - 3));
});
