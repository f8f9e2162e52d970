import { readCurrencies } from "../../deal/read-currencies";
import { readProductsByNumber } from "../orders/read-products";
import type { Inbound } from "../inbound";
import { findAccounts, type CoupledAccount } from "./find-accounts";
import { makeLookupCache, type Lookup } from "./lookup-cache";
import { readOrdered, type Ordered } from "./read-ordered";

/** What documents are linked to, each by what the ERP calls it. */
export interface DocumentLookups {
  /** By customer number. */
  readonly accounts: Lookup<CoupledAccount>;
  /** By order number. */
  readonly orders: Lookup<Ordered>;
  /** By item number in upper case. */
  readonly products: Lookup<string>;
  /** By ISO 4217 code. */
  readonly currencies: Lookup<string>;
}

/** Looks everything up anew: for a few changed documents. */
export function makeLookups(inbound: Inbound): DocumentLookups {
  return {
    accounts: (numbers) => findAccounts(inbound, numbers),
    orders: (numbers) => readOrdered(inbound, numbers),
    products: (numbers) => readProductsByNumber(inbound.dataverse, numbers),
    currencies: (codes) => readCurrencies(inbound.dataverse, codes),
  };
}

const rememberedSeconds = 300;

/** Remembers what stays the same over many documents: for a history. */
export function makeRememberingLookups(inbound: Inbound): DocumentLookups {
  const { accounts, orders, products, currencies } = makeLookups(inbound);
  const remember = <Found>(read: Lookup<Found>): Lookup<Found> =>
    makeLookupCache({ read, clock: inbound.clock, seconds: rememberedSeconds, most: 20_000 });
  return {
    accounts: remember(accounts),
    orders,
    products: remember(products),
    currencies: remember(currencies),
  };
}
