import { fromMirrorKey } from "#model/mirror-key";
import { couplingTable } from "#model/tables/coupling";
import { all, equals, isIn, isSince } from "../../ports/condition";
import { one, reading } from "../../ports/reading";
import { accountTable } from "../../ports/stock-tables";
import type { Inbound } from "../inbound";

/** A customer of the ERP and the account it is. */
export interface CoupledCustomer {
  readonly accountId: string;
  readonly accountName: string;
  readonly ownerId: string | null;
  readonly customerId: string;
  readonly customerNumber: string;
  /** The version of the coupling. */
  readonly version: string;
}

const coupled = reading(
  couplingTable,
  ["accord_erpkey", "accord_erpid", "accord_erpnumber", "accord_kind", "accord_company", "_accord_accountid_value"],
  { accord_AccountId: one(accountTable, ["name", "_owninguser_value"]) },
);

/** Which coupled customers are meant; all of them without a wish. */
export interface CoupledSelection {
  readonly accountIds?: readonly string[];
  /** Coupled, or coupled otherwise, since then. */
  readonly coupledSince?: Date;
}

/** The coupled customers of the company in groups of at most so many. */
export async function* coupledCustomers(
  inbound: Pick<Inbound, "dataverse" | "erp">,
  groupSize: number,
  { accountIds, coupledSince }: CoupledSelection = {},
): AsyncGenerator<readonly CoupledCustomer[]> {
  const { connection, company } = inbound.erp;
  const where = all<"accord_kind" | "accord_company" | "_accord_accountid_value" | "modifiedon">(
    equals("accord_kind", "customer"),
    equals("accord_company", company),
    ...(accountIds ? [isIn("_accord_accountid_value", accountIds)] : []),
    ...(coupledSince ? [isSince("modifiedon", coupledSince)] : []),
  );
  for await (const page of inbound.dataverse.query(coupled, { where, pageSize: groupSize })) {
    const customers = page.flatMap((row): CoupledCustomer[] => {
      const accountId = row._accord_accountid_value;
      const isOurs = fromMirrorKey(row.accord_erpkey ?? "")?.connection === connection;
      if (accountId === null || row.accord_erpid === null || row.accord_erpnumber === null || !isOurs) return [];
      return [
        {
          accountId,
          accountName: row.accord_AccountId?.name ?? row.accord_erpnumber,
          ownerId: row.accord_AccountId?._owninguser_value ?? null,
          customerId: row.accord_erpid,
          customerNumber: row.accord_erpnumber,
          version: row["@odata.etag"],
        },
      ];
    });
    if (customers.length > 0) yield customers;
  }
}
