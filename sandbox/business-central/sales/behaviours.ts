import { notImplemented } from "../api-error";
import type { Contract } from "../entities/contract";
import type { Behaviour, FindBehaviour } from "../records/behaviour";
import { makePlainBehaviour } from "../records/plain-behaviour";
import { contactBehaviour } from "./contact-behaviour";
import { customerBehaviour, customerFinancialDetailBehaviour } from "./customer-behaviour";
import { creditMemoBehaviour, creditMemoLineBehaviour } from "./credit-memo-behaviour";
import { invoiceBehaviour, invoiceLineBehaviour } from "./invoice-behaviour";
import { itemBehaviour } from "./item-behaviour";
import { orderBehaviour, orderLineBehaviour } from "./order-behaviour";

const ownBehaviours: Readonly<Record<string, Behaviour>> = {
  customers: customerBehaviour,
  customerFinancialDetails: customerFinancialDetailBehaviour,
  contacts: contactBehaviour,
  items: itemBehaviour,
  salesOrders: orderBehaviour,
  salesOrderLines: orderLineBehaviour,
  salesInvoices: invoiceBehaviour,
  salesInvoiceLines: invoiceLineBehaviour,
  salesCreditMemos: creditMemoBehaviour,
  salesCreditMemoLines: creditMemoLineBehaviour,
};

/** Sets whose rows Business Central works out from records that are not kept here. */
const notKept = ["contactsInformation", "agedAccountsReceivables", "customerSales", "pdfDocument"];

/** Sets that nobody can write to here, so that reading them truly finds nothing. */
const alwaysEmpty = [
  "salesQuotes",
  "salesQuoteLines",
  "customerPaymentJournals",
  "customerPayments",
  "dimensionSetLines",
  "defaultDimensions",
  "opportunities",
  "attachments",
  "documentAttachments",
];

/** What each entity set of API v2.0 does; those without rules of their own keep what they are told. */
export function makeBehaviours(contract: Contract): FindBehaviour {
  const behaviours = new Map(
    contract.entitySets.map((entitySet): [string, Behaviour] => {
      const plain = makePlainBehaviour(entitySet);
      const name = entitySet.entitySet;
      if (notKept.includes(name)) return [name, { ...refusingWrites(name), notKept: unkept(name) }];
      return [name, alwaysEmpty.includes(name) ? refusingWrites(name) : (ownBehaviours[name] ?? plain)];
    }),
  );
  return (entitySet) => {
    const behaviour = behaviours.get(entitySet);
    if (!behaviour) throw new Error(`The contract has no entity set ${entitySet}`);
    return behaviour;
  };
}

function refusingWrites(name: string): Behaviour {
  const refuse = (): never => {
    throw notImplemented(unkept(name), 501);
  };
  return { create: refuse, change: refuse, remove: refuse };
}

function unkept(name: string): string {
  return `${name} is a part of Business Central that the local stand-in does not keep.`;
}
