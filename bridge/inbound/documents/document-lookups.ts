import { readCurrencies } from "../../deal/read-currencies";
import { readProductsByNumber } from "../orders/read-products";
import type { Inbound } from "../inbound";
import { findAccounts, type CoupledAccount } from "./find-accounts";
import { makeLookupCache, type Lookup, type Remembered } from "./lookup-cache";
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

/** Rows may be renamed, coupled or given to somebody else meanwhile. */
const forAWhile: Remembered = { found: 300, missing: 300 };

/**
 * Most orders of a history are not mirrored and never will be. One that is mirrored while the history is loaded gets the documents that
 * were loaded without it, see `linkToNewOrders`.
 */
const forTheLoad: Remembered = { found: 300, missing: 86_400 };

/** As many as there are orders in some years of a large company, a hundred bytes each. */
const mostRemembered = 50_000;

/** Remembers what stays the same over many documents: for a history. */
export function makeRememberingLookups(inbound: Inbound): DocumentLookups {
  const { accounts, orders, products, currencies } = makeLookups(inbound);
  const remember = <Found>(read: Lookup<Found>, seconds: Remembered): Lookup<Found> =>
    makeLookupCache({ read, clock: inbound.clock, seconds, most: mostRemembered });
  return {
    accounts: remember(accounts, forAWhile),
    orders: remember(orders, forTheLoad),
    products: remember(products, forAWhile),
    currencies: remember(currencies, forAWhile),
  };
}
