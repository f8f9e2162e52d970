import { z } from "zod";
import { isZero } from "#model/decimal";
import type { ErpCustomer, NewCustomer } from "../ports/erp-documents";
import type { CustomerOutcome } from "../ports/erp";
import { ErpFault } from "../ports/erp-fault";
import type { BusinessCentralApi } from "./api";
import { creditStatusOf } from "./decide-answer";
import { decodeOption, quoted } from "./odata-names";
import { amount, stamp } from "./wire-values";

export const customerFields = "id,number,displayName,blocked,creditLimit,lastModifiedDateTime";

export const customerRow = z.object({
  id: z.string(),
  number: z.string(),
  displayName: z.string(),
  blocked: z.string(),
  creditLimit: amount,
  lastModifiedDateTime: stamp,
  customerFinancialDetail: z.object({ balance: amount }).nullish(),
});

/** Balances are worked out for each customer, and move no stamp: they are asked for only where they are wanted. */
const withBalance = `$select=${customerFields}&$expand=customerFinancialDetail($select=balance)`;

export function toCustomer(row: z.infer<typeof customerRow>): ErpCustomer {
  const creditStatus = creditStatusOf(decodeOption(row.blocked));
  // Business Central: "0 or blank means no limit" (Customer, Credit Limit).
  const creditLimit = isZero(row.creditLimit) ? undefined : row.creditLimit;
  const balance = row.customerFinancialDetail?.balance;
  return {
    id: row.id,
    number: row.number,
    name: row.displayName,
    creditStatus,
    creditLimit,
    ...(balance === undefined ? {} : { balance }),
  };
}

export async function readCustomer(api: BusinessCentralApi, id: string): Promise<ErpCustomer | undefined> {
  const row = await api.record(customerRow, `customers(${id})?$select=${customerFields}`);
  return row && toCustomer(row);
}

export async function findCustomers(
  api: BusinessCentralApi,
  field: "number" | "displayName",
  value: string,
): Promise<readonly ErpCustomer[]> {
  const filter = encodeURIComponent(`${field} eq ${quoted(field === "displayName" ? cut(value, 100) : value)}`);
  return (await api.rows(customerRow, `customers?$select=${customerFields}&$filter=${filter}`)).map(toCustomer);
}

export async function readCustomers(
  api: BusinessCentralApi,
  numbers: readonly string[],
): Promise<readonly ErpCustomer[]> {
  if (numbers.length === 0) return [];
  const filter = encodeURIComponent(numbers.map((number) => `number eq ${quoted(number)}`).join(" or "));
  return (await api.rows(customerRow, `customers?${withBalance}&$filter=${filter}`)).map(toCustomer);
}

const companyRow = z.object({ currencyCode: z.string() });

/** Throws ErpFault when the company has not said which currency it keeps its books in. */
export async function readCompanyCurrency(api: BusinessCentralApi): Promise<string> {
  const [company] = await api.rows(companyRow, "companyInformation?$select=currencyCode");
  if (company?.currencyCode) return company.currencyCode;
  throw new ErpFault("the company information names no currency", { failure: "Configuration", sent: "no" });
}

/** Enters a customer; its number comes from Business Central's own number series. */
export async function createCustomer(api: BusinessCentralApi, customer: NewCustomer): Promise<CustomerOutcome> {
  try {
    const created = await api.create("customers", toBody(customer));
    if (created.is === "refused") return { is: "refused", reason: { code: "RefusedByErp", text: created.text } };
    const row = customerRow.safeParse(created.body);
    return row.success
      ? { is: "accepted", customer: toCustomer(row.data) }
      : { is: "unknown", detail: "the answer to a new customer cannot be read" };
  } catch (error) {
    if (error instanceof ErpFault && error.sent === "maybe") return { is: "unknown", detail: error.message };
    throw error;
  }
}

/** Lengths are those of API v2.0; a country is a code of Business Central's own list, so only ISO codes are sent. */
function toBody(customer: NewCustomer): Record<string, string> {
  const texts = {
    displayName: cut(customer.name, 100),
    addressLine1: cut(customer.street, 100),
    city: cut(customer.city, 30),
    postalCode: cut(customer.postalCode, 20),
    country: /^[a-z]{2}$/i.test(customer.country ?? "") ? customer.country : null,
    phoneNumber: isPhoneNumber(customer.phone) ? cut(customer.phone, 30) : null,
    email: cut(customer.email, 80),
    website: cut(customer.website, 255),
  };
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Business Central refuses letters in a phone number. */
function isPhoneNumber(text: string | null): boolean {
  return text !== null && !/\p{Letter}/u.test(text);
}

function cut<Text extends string | null>(text: Text, length: number): Text | string {
  return text === null ? text : text.trim().slice(0, length);
}
