import type { Contract, EntitySet } from "../entities/contract";
import { loadLedgerContracts, makeContract } from "../entities/load-contract";
import { emptyDate, textOf, type Values } from "../entities/values";
import type { Behaviour, FindBehaviour } from "../records/behaviour";
import type { Company } from "../company/company";
import type { StoredRecord } from "../store/records";
import { detailedEntries } from "./ledger-entry";
import { requireEntry } from "./unapply-entries";

/** The APIs beside v2.0 in which posted entries can be read. Tenants have them or not. */
export const reportsFinance = "microsoft/reportsFinance/beta";
export const analytics = "microsoft/analytics/v1.0";

export interface LedgerApi {
  readonly route: string;
  readonly contract: Contract;
  readonly behaviours: FindBehaviour;
}

export function makeLedgerApis(): readonly LedgerApi[] {
  return [...loadLedgerContracts()].map(([route, contract]) => {
    if (route !== analytics) return { route, contract, behaviours: () => readOnly };
    const entitySets = contract.entitySets.map((each) =>
      each.entitySet === "customerLedgerEntries" ? withStoredNames(each) : each,
    );
    const behaviours: FindBehaviour = (name) => (name === "customerLedgerEntries" ? joinedEntries : readOnly);
    return { route, contract: makeContract(entitySets), behaviours };
  });
}

const readOnly: Behaviour = { create: refuse, change: refuse, remove: refuse };

function refuse(): never {
  throw new Error("A read-only API is not written to: its contract allows no such operation");
}

/** What the analytics API calls the fields of a detailed entry. */
const storedNames: Readonly<Record<string, string>> = {
  cleEntryNo: "ledgerEntryNumber",
  clePostingDate: "ledgerEntryPostingDate",
  cleDocumentDate: "ledgerEntryDocumentDate",
  dcleEntryNo: "entryNumber",
  dclePostingDate: "postingDate",
  dcleLedgerEntryAmount: "ledgerEntryAmount",
  dcleEntryType: "entryType",
  dcleDocumentType: "documentType",
  dcleDocumentNo: "documentNumber",
  dcleInitialEntryDueDate: "initialEntryDueDate",
  dcleAmountLCY: "amountLocalCurrency",
  dcleCustomerNo: "customerNumber",
  dcleApplicationNo: "applicationNumber",
  dcleAppliedCustLedgerEntryNo: "appliedLedgerEntryNumber",
};

function withStoredNames(entitySet: EntitySet): EntitySet {
  return {
    ...entitySet,
    properties: entitySet.properties.map((property) => {
      const storedAs = storedNames[property.name];
      return storedAs === undefined ? property : { ...property, storedAs };
    }),
  };
}

/** One row for each detailed entry, joined with its ledger entry and, by document number, with a posted invoice. */
const joinedEntries: Behaviour = {
  ...readOnly,
  storedIn: detailedEntries,
  calculated: [
    "cleDueDate",
    "cleOpen",
    "cleClosedAtDate",
    "cleDimensionSetID",
    "cleReasonCode",
    "salesInvHeaderDocumentNo",
    "salesInvHeaderPaymentTermsCode",
    "salesInvHeaderPmtDiscountDate",
  ],
  calculate: (company, detailed) => ({ ...fromLedgerEntry(company, detailed), ...fromInvoice(company, detailed) }),
};

function fromLedgerEntry(company: Company, detailed: StoredRecord): Values {
  const { values } = requireEntry(company, textOf(detailed.values, "ledgerEntryId"));
  return {
    cleDueDate: textOf(values, "dueDate"),
    cleOpen: values["open"] === true,
    cleClosedAtDate: textOf(values, "closedAtDate"),
    cleDimensionSetID: 0,
    cleReasonCode: "",
  };
}

/** Only the initial entry of an invoice has the number of one: applications have the number of the payment. */
function fromInvoice(company: Company, detailed: StoredRecord): Values {
  const isInvoice = detailed.values["documentType"] === "Invoice";
  const number = textOf(detailed.values, "documentNumber");
  const invoice = isInvoice ? company.records.first("salesInvoices", { number }) : undefined;
  const terms = invoice && company.records.find("paymentTerms", textOf(invoice.values, "paymentTermsId"));
  return {
    salesInvHeaderDocumentNo: invoice ? number : "",
    salesInvHeaderPaymentTermsCode: terms ? textOf(terms.values, "code") : "",
    salesInvHeaderPmtDiscountDate: emptyDate,
  };
}
