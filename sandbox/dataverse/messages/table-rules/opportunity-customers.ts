import { setLookup } from "../payload/set-lookup";
import { valueAfter, type RowWrite } from "../row-write/row-write";
import type { TableRule } from "./table-rule";

/**
 * The potential customer of an opportunity follows its account, else its contact; given alone it becomes one of them
 * (learn.microsoft.com, opportunity-entities).
 */
export const opportunityCustomers: TableRule = {
  concerns: ({ logicalName }) => logicalName === "opportunity",

  beforeSave(write) {
    const { values } = write;
    if (values.has("parentaccountid") || values.has("parentcontactid")) setCustomer(write);
    else if ((values.get("customerid") ?? null) !== null) setParent(write);
  },
};

function setCustomer(write: RowWrite): void {
  const customer = write.table.attributes.get("customerid");
  if (customer === undefined) return;
  const account = valueAfter(write, "parentaccountid");
  const contact = valueAfter(write, "parentcontactid");
  if (account !== null) setLookup(write.values, customer, { table: "account", id: String(account) });
  else if (contact !== null) setLookup(write.values, customer, { table: "contact", id: String(contact) });
  else setLookup(write.values, customer, null);
}

function setParent({ values }: RowWrite): void {
  const column = values.get("customerid_type") === "contact" ? "parentcontactid" : "parentaccountid";
  values.set(column, values.get("customerid") ?? null);
}
