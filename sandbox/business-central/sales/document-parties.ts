import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { isEmpty, textOf, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { requireNotBlocked } from "./blocked-customer";

type Party = "sellTo" | "billTo" | "shipTo";

/** What an address is called on a customer, and after the party's name on a document. */
const addressParts: readonly (readonly [customer: string, document: string])[] = [
  ["addressLine1", "AddressLine1"],
  ["addressLine2", "AddressLine2"],
  ["city", "City"],
  ["country", "Country"],
  ["state", "State"],
  ["postalCode", "PostCode"],
];

/** The customers a document names, found and allowed to order. */
export interface Parties {
  readonly sellTo: StoredRecord;
  readonly billTo: StoredRecord;
}

export function findParties(company: Company, values: Values): Parties {
  if (isEmpty(values["customerId"])) {
    throw businessRule(
      'A "customerNumber" or a "customerId" must be provided.',
      'Eine "customerNumber" oder eine "customerId" ist erforderlich.',
    );
  }
  const sellTo = requireCustomer(company, textOf(values, "customerId"));
  const billTo = isEmpty(values["billToCustomerId"])
    ? sellTo
    : requireCustomer(company, textOf(values, "billToCustomerId"));
  requireNotBlocked(sellTo, "create");
  requireNotBlocked(billTo, "create");
  return { sellTo, billTo };
}

export function requireCustomer(company: Company, id: string): StoredRecord {
  const customer = company.records.find("customers", id);
  if (!customer) throw businessRule("The sell-to customer cannot be found.", "Der Debitor wurde nicht gefunden.");
  return customer;
}

/** What a document takes over from its customers when they are set. */
export function fromParties({ sellTo, billTo }: Parties): Values {
  const seller = sellTo.values;
  return {
    ...addressOf("sellTo", sellTo),
    ...addressOf("shipTo", sellTo),
    ...fromBillTo(billTo),
    customerId: sellTo.id,
    customerNumber: textOf(seller, "number"),
    customerName: textOf(seller, "displayName"),
    shipToName: textOf(seller, "displayName"),
    shipToContact: "",
    phoneNumber: textOf(seller, "phoneNumber"),
    email: textOf(seller, "email"),
  };
}

/** What a document takes over from the customer who pays. */
export function fromBillTo(billTo: StoredRecord): Values {
  const payer = billTo.values;
  return {
    ...addressOf("billTo", billTo),
    billToCustomerId: billTo.id,
    billToCustomerNumber: textOf(payer, "number"),
    billToName: textOf(payer, "displayName"),
    currencyId: textOf(payer, "currencyId"),
    currencyCode: textOf(payer, "currencyCode"),
    paymentTermsId: textOf(payer, "paymentTermsId"),
    shipmentMethodId: textOf(payer, "shipmentMethodId"),
    salesperson: textOf(payer, "salespersonCode"),
  };
}

/**
 * Lets the other addresses follow a sell-to address that was sent: ship-to as long as it was the same,
 * bill-to when the customer pays for himself.
 */
export function withFollowingAddresses(before: Values, sent: Values, after: Values): Values {
  const followed: Record<string, Values[string]> = { ...after };
  for (const [, part] of addressParts) {
    const sellTo = after[`sellTo${part}`] ?? "";
    const shipToWasTheSame = before[`shipTo${part}`] === before[`sellTo${part}`];
    if (sent[`sellTo${part}`] !== undefined && sent[`shipTo${part}`] === undefined && shipToWasTheSame) {
      followed[`shipTo${part}`] = sellTo;
    }
    if (after["billToCustomerId"] === after["customerId"]) followed[`billTo${part}`] = sellTo;
  }
  return followed;
}

function addressOf(party: Party, customer: StoredRecord): Values {
  return Object.fromEntries(addressParts.map(([from, to]) => [`${party}${to}`, textOf(customer.values, from)]));
}
