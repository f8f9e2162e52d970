import { businessRule, notImplemented } from "../api-error";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import type { Values } from "../entities/values";
import type { Behaviour } from "../records/behaviour";
import { moveDueDate, openAmountOf } from "../receivables/invoice-entry";
import { alignRelated } from "../records/related";
import type { StoredRecord } from "../store/records";
import { cancelInvoice } from "./cancel-invoice";

/** All that may change on a posted invoice. */
const changeableWhenPosted = new Set(["dueDate", "promisedPayDate", "disputeStatusId", "disputeStatus"]);

/** Invoices come from posted orders here; drafts are not kept. */
export const invoiceBehaviour: Behaviour = {
  create: () => {
    throw notImplemented("The local Business Central keeps posted invoices only. Post an order to get one.", 501);
  },
  change: changePostedInvoice,
  remove: () => {
    throw businessRule("A posted invoice cannot be deleted.", "Eine gebuchte Rechnung kann nicht gelöscht werden.");
  },
  actions: { "Microsoft.NAV.cancel": cancelInvoice },
  calculated: ["remainingAmount"],
  calculate: (company, invoice) => ({ remainingAmount: openAmountOf(company, invoice).toNumber() }),
};

export const invoiceLineBehaviour: Behaviour = {
  create: refuseLineChange,
  change: refuseLineChange,
  remove: refuseLineChange,
};

function changePostedInvoice(company: Company, invoice: StoredRecord, sent: Values): StoredRecord {
  const refused = Object.keys(sent).filter((name) => !changeableWhenPosted.has(name));
  if (refused.length > 0) {
    throw businessRule(
      `The invoice has been posted and can no longer be modified: ${refused.join(", ")}.`,
      `Die Rechnung ist gebucht und kann nicht mehr geändert werden: ${refused.join(", ")}.`,
    );
  }
  const changed = company.records.update("salesInvoices", invoice.id, {
    ...invoice.values,
    ...alignRelated(company, company.contract.get("salesInvoices"), sent),
    lastModifiedDateTime: toMoment(company.clock.now()),
  });
  if (changed.values["dueDate"] !== invoice.values["dueDate"]) moveDueDate(company, changed);
  return changed;
}

function refuseLineChange(): never {
  throw businessRule(
    "The invoice has been posted and can no longer be modified.",
    "Die Rechnung ist gebucht und kann nicht mehr geändert werden.",
  );
}
