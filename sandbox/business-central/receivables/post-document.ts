import type { Company } from "../company/company";
import { numberOf, textOf, type Values } from "../entities/values";
import { Decimal } from "../sales/decimal";
import { toLocal } from "../sales/exchange";
import type { StoredRecord } from "../store/records";
import { ledgerAccounts, postToGeneralLedger, type AccountPosting } from "./general-ledger";
import type { LedgerPosting } from "./ledger-entry";
import { postEntry } from "./post-entry";

/** A posted invoice or credit memo, with what it is worth in local currency. */
export interface DocumentPosting {
  readonly ledger: LedgerPosting;
  readonly accounts: readonly AccountPosting[];
}

/** Posts an invoice or a credit memo to the customer who pays and to the general ledger. */
export function postDocument(company: Company, kind: "Invoice" | "CreditMemo", document: Values): StoredRecord {
  const currency = textOf(document, "currencyCode");
  const date = textOf(document, "postingDate");
  const { ledger, accounts } = toDocumentPosting(company.setup.localCurrency, kind, document, (amount) =>
    toLocal(company, amount, currency, date),
  );
  return postEntry(company, ledger, postToGeneralLedger(company, ledger, accounts));
}

/** What is posted for a document. The general ledger is told a posted invoice by it. */
export function toDocumentPosting(
  localCurrency: string,
  kind: "Invoice" | "CreditMemo",
  document: Values,
  inLocal: (amount: Decimal) => Decimal,
): DocumentPosting {
  const signed = (name: string): Decimal => {
    const amount = Decimal.from(numberOf(document, name));
    return kind === "Invoice" ? amount : amount.negated();
  };
  const including = inLocal(signed("totalAmountIncludingTax"));
  const excluding = inLocal(signed("totalAmountExcludingTax"));
  const number = textOf(document, "number");
  const currencyCode = textOf(document, "currencyCode");
  return {
    ledger: {
      id: textOf(document, "ledgerEntryId"),
      documentType: kind === "Invoice" ? "Invoice" : "Credit_x0020_Memo",
      documentNumber: number,
      documentId: textOf(document, "id"),
      externalDocumentNumber: textOf(document, "externalDocumentNumber"),
      description: `${kind === "Invoice" ? "Invoice" : "Credit memo"} ${number}`,
      customerId: textOf(document, "billToCustomerId"),
      customerNumber: textOf(document, "billToCustomerNumber"),
      postingDate: textOf(document, "postingDate"),
      documentDate: textOf(document, kind === "Invoice" ? "invoiceDate" : "creditMemoDate"),
      dueDate: textOf(document, "dueDate"),
      currencyCode: currencyCode === localCurrency ? "" : currencyCode,
      amount: signed("totalAmountIncludingTax"),
      amountLocalCurrency: including,
      salesLocalCurrency: excluding,
      balancingAccountNumber: ledgerAccounts.revenue,
    },
    accounts: [
      { account: "receivables", amount: including },
      { account: "revenue", amount: excluding.negated() },
      { account: "tax", amount: including.minus(excluding).negated() },
    ],
  };
}
