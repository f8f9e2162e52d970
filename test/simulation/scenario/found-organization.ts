import { accountTable, currencyTable, opportunityTable } from "../../../bridge/ports/stock-tables";
import { create } from "../../../bridge/ports/change";
import type { World } from "../world";
import type { Scenario } from "./draw-scenario";

/** The rows and records there are before anything happens. */
export function foundOrganization({ dataverse, erp }: World, { accounts, deals }: Scenario): void {
  dataverse.changeAll(
    [
      [create(currencyTable, { isocurrencycode: "EUR" })],
      ...accounts.map((account) => [
        create(accountTable, { accountid: account.id, name: account.name, accountnumber: account.number }),
      ]),
      ...deals.map((deal) => [create(opportunityTable, { opportunityid: deal })]),
    ],
    "people",
  );
  for (const { name, number, inErp } of accounts) {
    const customers = { byNumber: 1, byName: 1, unknown: 0, twice: 2 }[inErp];
    for (let count = 0; count < customers; count++) {
      const own = inErp === "byNumber" && number !== null ? number : erp.nextNumber("customer");
      erp.addCustomer({ name, number: own, creditStatus: "Free" });
    }
  }
}
