import type { SqlRow, SqlValue } from "../../store/store";
import {
  addDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
} from "../values/decimal-text";
import { findRowById } from "../row-key";
import { valueAfter, type RowWrite } from "../row-write/row-write";
import type { FollowUp, TableRule } from "./table-rule";

const usualPricingPlaces = 2;

/**
 * Products of an opportunity: the price comes from the price list unless it is overridden, and
 * `extendedamount = quantity × priceperunit − manualdiscountamount + tax` (learn.microsoft.com, product-catalog-entities, pricing).
 */
export const opportunityProductPrices: TableRule = {
  concerns: ({ logicalName }) => logicalName === "opportunityproduct",

  beforeSave(write) {
    const opportunity = parentOf(write.context, valueAfter(write, "opportunityid"));
    if (opportunity !== undefined) takeOver(write, opportunity);
    const product = productOf(write);
    describeProduct(write, product);
    setPrice(write, product, opportunity?.["pricelevelid"] ?? null);
    setAmounts(write);
  },

  afterSave: (write) => [
    ...recalculate(write, write.before?.["opportunityid"] ?? null),
    ...(write.before?.["opportunityid"] === valueAfter(write, "opportunityid")
      ? []
      : recalculate(write, valueAfter(write, "opportunityid"))),
  ],

  afterDelete: (removal) => recalculate(removal, removal.row["opportunityid"] ?? null),
};

type Context = RowWrite["context"];

function parentOf({ catalog, store }: Context, id: SqlValue): SqlRow | undefined {
  const opportunities = catalog.table("opportunity");
  return opportunities === undefined || id === null ? undefined : findRowById(store, opportunities, String(id));
}

function productOf(write: RowWrite): SqlRow | undefined {
  const id = valueAfter(write, "productid");
  const products = write.context.catalog.table("product");
  return id === null || products === undefined ? undefined : findRowById(write.context.store, products, String(id));
}

/** Owner, currency and state are the opportunity's. */
function takeOver({ table, values }: RowWrite, opportunity: SqlRow): void {
  const columns = [
    "ownerid",
    "ownerid_type",
    "owninguser",
    "owningteam",
    "owningbusinessunit",
    "transactioncurrencyid",
  ];
  for (const column of columns) {
    const value = opportunity[column] ?? null;
    if (value !== null && table.attributes.has(column.replace(/_type$/, ""))) values.set(column, value);
  }
  if (table.attributes.has("opportunitystatecode")) values.set("opportunitystatecode", opportunity["statecode"] ?? 0);
}

function describeProduct(write: RowWrite, product: SqlRow | undefined): void {
  const { table, values, before } = write;
  const setIfEmpty = (column: string, value: SqlValue): void => {
    if (table.attributes.has(column) && valueAfter(write, column) === null) values.set(column, value);
  };
  const name = product?.["name"] ?? valueAfter(write, "productdescription");
  if (before === null || values.has("productid")) values.set("isproductoverridden", product === undefined ? 1 : 0);
  if (product !== undefined) {
    setIfEmpty("uomid", product["defaultuomid"] ?? null);
    if (table.attributes.has("productname")) values.set("productname", name);
  }
  setIfEmpty("opportunityproductname", name);
}

/** A product that is not on the price list keeps the price it was given; so does one written in by hand. */
function setPrice(write: RowWrite, product: SqlRow | undefined, priceLevel: SqlValue): void {
  if (product === undefined || priceLevel === null || valueAfter(write, "ispriceoverridden") === 1) return;
  const item = write.context.store.one(
    "SELECT amount FROM productpricelevel WHERE productid = ? AND pricelevelid = ? AND uomid = ?",
    product["productid"] ?? null,
    priceLevel,
    valueAfter(write, "uomid"),
  );
  if (item !== undefined && item["amount"] !== null) write.values.set("priceperunit", item["amount"] ?? null);
}

function setAmounts(write: RowWrite): void {
  const amount = (column: string) => decimalOf(valueAfter(write, column));
  const base = roundDecimal(multiplyDecimals(amount("quantity"), amount("priceperunit")), pricingPlaces(write.context));
  const extended = addDecimals(base, negateDecimal(amount("manualdiscountamount")), amount("tax"));
  write.values.set("baseamount", formatDecimal(base));
  write.values.set("extendedamount", formatDecimal(extended));
}

function pricingPlaces({ catalog, store }: Context): number {
  if (catalog.table("organization")?.attributes.has("pricingdecimalprecision") !== true) return usualPricingPlaces;
  const places = store.one("SELECT pricingdecimalprecision FROM organization LIMIT 1")?.["pricingdecimalprecision"];
  return typeof places === "number" ? places : usualPricingPlaces;
}

/** An update of the opportunity without values of its own: its totals are worked out again. */
function recalculate({ context }: { readonly context: Context }, opportunityId: SqlValue): readonly FollowUp[] {
  const table = context.catalog.table("opportunity");
  if (table === undefined || opportunityId === null) return [];
  return [{ table, id: String(opportunityId), values: new Map() }];
}
