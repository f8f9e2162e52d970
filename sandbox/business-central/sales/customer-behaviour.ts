import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { balanceOf } from "../receivables/customer-balance";
import type { Behaviour } from "../records/behaviour";
import { changePlain, createPlain } from "../records/plain-behaviour";
import { alignRelated } from "../records/related";
import { equals } from "../store/condition";
import type { StoredRecord } from "../store/records";
import { renameEverywhere } from "./rename";

export const customerBehaviour: Behaviour = {
  create: createCustomer,
  change: changeCustomer,
  remove: removeCustomer,
  calculated: ["balanceDue"],
  calculate: (company, customer) => ({ balanceDue: numberOf(balanceOf(company, customer), "balance") }),
};

/** Figures that are worked out from the customer's invoices; one row for each customer. */
export const customerFinancialDetailBehaviour: Behaviour = {
  ...customerBehaviour,
  storedIn: "customers",
  calculated: ["balance", "totalSalesExcludingTax", "overdueAmount"],
  calculate: balanceOf,
};

/** A customer needs a name; the number comes from the series unless it is given. */
function createCustomer(company: Company, sent: Values): StoredRecord {
  if (isEmpty(sent["displayName"])) {
    throw businessRule('A "displayName" must be provided.', 'Ein "displayName" ist erforderlich.');
  }
  const entitySet = company.contract.get("customers");
  const values: Values = { currencyCode: company.setup.localCurrency, ...alignRelated(company, entitySet, sent) };
  const number = isEmpty(values["number"]) ? company.series.next("customers") : (values["number"] ?? "");
  return createPlain(company, entitySet, { ...values, number });
}

function changeCustomer(company: Company, customer: StoredRecord, sent: Values): StoredRecord {
  if (sent["displayName"] !== undefined && isEmpty(sent["displayName"])) {
    throw businessRule('The blank "displayName" is not allowed.', 'Ein leerer "displayName" ist nicht erlaubt.');
  }
  const entitySet = company.contract.get("customers");
  const changed = changePlain(company, entitySet, customer, alignRelated(company, entitySet, sent));
  renameEverywhere(company, "customers", customer, changed);
  return changed;
}

function removeCustomer(company: Company, customer: StoredRecord): void {
  const documents = ["salesOrders", "salesInvoices", "salesCreditMemos"].filter(
    (entitySet) =>
      company.records.count(entitySet, equals({ customerId: customer.id })) +
        company.records.count(entitySet, equals({ billToCustomerId: customer.id })) >
      0,
  );
  if (documents.length > 0) {
    const number = textOf(customer.values, "number");
    throw businessRule(
      `You cannot delete Customer ${number} because there is at least one outstanding document for this customer: ${documents.join(", ")}.`,
      `Debitor ${number} kann nicht gelöscht werden, weil es Belege zu ihm gibt: ${documents.join(", ")}.`,
    );
  }
  company.records.remove("customers", customer.id);
}
