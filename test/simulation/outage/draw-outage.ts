import { decimal } from "#model/decimal";
import { items } from "../erp/memory-erp";
import type { TimedAct } from "../scenario/act";
import type { AccountFacts, RequestFacts, Scenario } from "../scenario/draw-scenario";
import { makeRandomFor, type Random } from "../time/random";

export interface Outage {
  readonly requests: number;
  readonly hours: number;
  /** The ERP goes away so long after the beginning, with requests under way. */
  readonly beginsAtSeconds: number;
  readonly seed: number;
}

const requestsPerAccount = 20;

/** People go on submitting deals while the ERP is away: some before, most during, a few after. */
export function drawOutage({ requests: count, hours, beginsAtSeconds, seed }: Outage): Scenario {
  const random = makeRandomFor(seed, "outage");
  const accounts = Array.from({ length: Math.ceil(count / requestsPerAccount) }, (_, at) => drawAccount(random, at));
  const requests = Array.from({ length: count }, (_, at) => drawRequest(random, at, at % accounts.length));
  const seconds = hours * 3600;
  const submitting = requests.map((_, request): TimedAct => {
    return { at: random.fraction() * (beginsAtSeconds + seconds + 600), act: { is: "submit", request } };
  });
  return {
    seed,
    workers: 1,
    idempotency: "lookupOnly",
    ledgerSource: "Applications",
    pollSeconds: 30,
    accounts,
    deals: requests.map(() => random.uuid()),
    requests,
    orderRequests: [],
    paused: [],
    acts: [...submitting, { at: beginsAtSeconds, act: { is: "outage", service: "erp", seconds } }],
  };
}

function drawAccount(random: Random, at: number): AccountFacts {
  return { id: random.uuid(), name: `Account ${at}`, number: String(10000 + at), inErp: "byNumber" };
}

function drawRequest(random: Random, deal: number, account: number): RequestFacts {
  const price = decimal("19.9");
  const line = { id: random.uuid(), number: 10, item: random.pick(items), description: "An item", unit: "PCS" };
  const lines = [{ ...line, quantity: decimal("1"), unitPrice: price, amount: price }];
  return { id: random.uuid(), deal, account, version: 1, deliverBy: null, lines, poison: undefined };
}
