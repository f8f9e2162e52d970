/// <reference types="powerapps-component-framework" />
import { toOrderLine } from "../../../controls/shared/mirror/to-order-line";
import { totalsOf } from "../../../controls/OrderLines/telling/totals-of";
import { allRows, type JsonClient } from "../../../tools/demo/json-client";

/** Speaks plainly: a figure is told by its number. */
const teller: Parameters<typeof totalsOf>[1] = {
  say: (key) => key,
  amount: (amount) => (amount === undefined ? "" : Number(amount).toFixed(2)),
  quantity: (quantity) => quantity ?? "",
  number: (value, places) => value.toFixed(places),
  date: (date) => date,
};

/** The row of totals that OrderLines shows for the mirrored lines of a deal: promised and committed. */
export async function shownTotals(dataverse: JsonClient, opportunityId: string): Promise<readonly number[]> {
  const rows = await allRows(
    dataverse,
    `accord_orderlines?$filter=_accord_opportunityid_value eq ${opportunityId} and statecode eq 0`,
  );
  const lines = rows.map((row) =>
    toOrderLine({
      getRecordId: () => String(row.accord_orderlineid),
      getValue: (name) => row[name] as string,
      getFormattedValue: () => "",
    }),
  );
  const { promised, committed } = totalsOf(lines, teller);
  return [promised, committed.text].map(Number);
}
