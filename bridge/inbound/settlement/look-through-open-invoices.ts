import { toOption } from "#model/choice";
import { settlements } from "#model/settlement";
import { stages } from "#model/stage";
import { invoiceTable } from "#model/tables/invoice";
import { closeDeals } from "../../deal/close-deals";
import { all, equals, isEmpty, isIn } from "../../ports/condition";
import { one, reading } from "../../ports/reading";
import { opportunityTable } from "../../ports/stock-tables";
import type { Counts, Inbound } from "../inbound";
import { settleAccounts } from "./settle-accounts";

const openReading = reading(invoiceTable, ["accord_customernumber", "_accord_opportunityid_value"], {
  accord_OpportunityId: one(opportunityTable, ["accord_stage"]),
});

const openStates = (["Open", "PartlyPaid"] as const).map((state) => toOption(settlements, state));
const closed = toOption(stages, "Closed");

/**
 * Settles every account that has an invoice or a credit memo open here: what is settled everywhere needs no look. A closed deal with an
 * open invoice is looked at, too: who wrote that a payment bounced may have died before the deal was opened again.
 */
export async function lookThroughOpenInvoices(inbound: Inbound): Promise<Counts & { readonly read: number }> {
  const where = all<"accord_company" | "accord_goneon" | "accord_settlement">(
    equals("accord_company", inbound.erp.company),
    isEmpty("accord_goneon"),
    isIn("accord_settlement", openStates),
  );
  const numbers = new Set<string>();
  const closedDeals: (string | null)[] = [];
  for await (const page of inbound.dataverse.query(openReading, { where, pageSize: 5000 })) {
    for (const row of page) if (row.accord_customernumber) numbers.add(row.accord_customernumber);
    const ofClosed = page.filter(({ accord_OpportunityId: deal }) => deal?.accord_stage === closed);
    closedDeals.push(...ofClosed.map((row) => row._accord_opportunityid_value));
  }
  const counts = await settleAccounts(inbound, [...numbers]);
  await closeDeals(inbound, closedDeals);
  return { ...counts, read: numbers.size };
}
