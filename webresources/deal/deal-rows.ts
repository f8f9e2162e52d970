/** The opportunity with what a snapshot needs, as the Web API answers it. Column names are those of the stock tables. */
export interface OpportunityRow {
  readonly name?: string | null;
  readonly statecode?: number;
  readonly accord_deliverby?: string | null;
  readonly accord_validuntil?: string | null;
  readonly customerid_account?: AccountRow | null;
  readonly parentaccountid?: AccountRow | null;
  readonly transactioncurrencyid?: { readonly transactioncurrencyid: string; readonly isocurrencycode: string } | null;
}

export interface AccountRow {
  readonly accountid: string;
  readonly name?: string | null;
  readonly accountnumber?: string | null;
}

export interface ProductLineRow {
  readonly opportunityproductid: string;
  readonly lineitemnumber?: number | null;
  readonly productname?: string | null;
  readonly productdescription?: string | null;
  readonly quantity?: number | null;
  readonly priceperunit?: number | null;
  readonly extendedamount?: number | null;
  /** Part of the extended amount. */
  readonly tax?: number | null;
  readonly productid?: { readonly productnumber?: string | null; readonly name?: string | null } | null;
  readonly uomid?: { readonly name?: string | null } | null;
}

const accountColumns = "$select=accountid,name,accountnumber";

export const opportunityQuery =
  "?$select=name,statecode,accord_deliverby,accord_validuntil&$expand=" +
  [
    `customerid_account(${accountColumns})`,
    `parentaccountid(${accountColumns})`,
    "transactioncurrencyid($select=transactioncurrencyid,isocurrencycode)",
  ].join(",");

export function productLinesQuery(opportunityId: string): string {
  const columns =
    "opportunityproductid,lineitemnumber,productname,productdescription,quantity,priceperunit,extendedamount,tax";
  return (
    `?$select=${columns}&$expand=productid($select=productnumber,name),uomid($select=name)` +
    `&$filter=_opportunityid_value eq ${opportunityId}&$orderby=lineitemnumber,createdon`
  );
}
