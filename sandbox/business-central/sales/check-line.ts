import { businessRule, fieldRule, unknownRelated } from "../api-error";
import type { Company } from "../company/company";
import { isEmpty, numberOf, textOf, type Values } from "../entities/values";
import { subtract } from "./decimal";

/** The rules every line of an order fulfils before it is stored. Source: table "Sales Line". */
export function checkLine(company: Company, line: Values): void {
  const quantity = numberOf(line, "quantity");
  if (quantity < 0) {
    throw businessRule(
      "The local Business Central keeps no negative quantities.",
      "Das lokale Business Central führt keine negativen Mengen.",
    );
  }
  if (quantity !== 0 && line["lineType"] === "Comment") {
    throw fieldRule("Type must have a value in Sales Line.", "Art muss in der Verkaufszeile einen Wert haben.");
  }
  if (quantity !== 0 && isEmpty(line["lineObjectNumber"])) {
    throw fieldRule("No. must have a value in Sales Line.", "Nr. muss in der Verkaufszeile einen Wert haben.");
  }
  requireDiscountPercent(line);
  requireNotBelowShipped(line);
  requireQuantitiesToPost(line);
  requireVariantOfItem(company, line);
  requireUnitOfItem(company, line);
}

function requireDiscountPercent(line: Values): void {
  const percent = numberOf(line, "discountPercent");
  if (percent >= 0 && percent <= 100) return;
  throw fieldRule(
    `Line Discount % must be between 0 and 100. Current value is '${percent}'.`,
    `Zeilenrabatt % muss zwischen 0 und 100 liegen. Der aktuelle Wert ist '${percent}'.`,
  );
}

function requireNotBelowShipped(line: Values): void {
  const shipped = numberOf(line, "shippedQuantity");
  if (numberOf(line, "quantity") >= shipped) return;
  throw fieldRule(
    `Quantity must not be less than Quantity Shipped (${shipped}) in Sales Line.`,
    `Menge darf in der Verkaufszeile nicht kleiner sein als die gelieferte Menge (${shipped}).`,
  );
}

function requireQuantitiesToPost(line: Values): void {
  const quantity = numberOf(line, "quantity");
  const toShip = subtract(quantity, numberOf(line, "shippedQuantity"));
  const toInvoice = subtract(quantity, numberOf(line, "invoicedQuantity"));
  if (numberOf(line, "shipQuantity") > toShip) {
    throw businessRule(
      `You cannot ship more than ${toShip} units.`,
      `Es können nicht mehr als ${toShip} Einheiten geliefert werden.`,
    );
  }
  if (numberOf(line, "invoiceQuantity") > toInvoice) {
    throw businessRule(
      `You cannot invoice more than ${toInvoice} units.`,
      `Es können nicht mehr als ${toInvoice} Einheiten fakturiert werden.`,
    );
  }
}

function requireVariantOfItem(company: Company, line: Values): void {
  const { itemVariantId } = line;
  if (isEmpty(itemVariantId)) return;
  const variant = company.records.find("itemVariants", String(itemVariantId));
  if (variant?.values["itemId"] === line["itemId"]) return;
  throw unknownRelated("Variant Code of Sales Line", String(itemVariantId), "variants of the item");
}

/** API v2.0 has no units of an item, so the base unit is the only one. */
function requireUnitOfItem(company: Company, line: Values): void {
  const item = isEmpty(line["itemId"]) ? undefined : company.records.find("items", textOf(line, "itemId"));
  if (!item || line["unitOfMeasureCode"] === item.values["baseUnitOfMeasureCode"]) return;
  throw unknownRelated("Unit of Measure Code of Sales Line", textOf(line, "unitOfMeasureCode"), "units of the item");
}
