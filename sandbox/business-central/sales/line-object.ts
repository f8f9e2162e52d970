import { businessRule, fieldRule, notImplemented, unknownRelated } from "../api-error";
import type { Company } from "../company/company";
import { emptyGuid, flagOf, isEmpty, textOf, type Values } from "../entities/values";
import type { StoredRecord } from "../store/records";
import { unitPriceOf } from "./unit-price";

/** What a line sells: an item, an account (freight, for example), nothing (a comment), or nothing yet. */
export type LineObject =
  | { readonly is: "item"; readonly item: StoredRecord }
  | { readonly is: "account"; readonly account: StoredRecord }
  | { readonly is: "comment" }
  | { readonly is: "unset"; readonly lineType: string };

/** Works out what a line sells from what was sent: `itemId`, `accountId`, or `lineType` with `lineObjectNumber`. */
export function toLineObject(company: Company, sent: Values): LineObject {
  const { itemId, accountId, lineObjectNumber } = sent;
  if (!isEmpty(itemId) && !isEmpty(accountId)) {
    throw businessRule(
      'Both "itemId" and "accountId" are specified. Specify only one of them.',
      '"itemId" und "accountId" sind beide angegeben. Nur eines davon ist erlaubt.',
    );
  }
  if (!isEmpty(itemId)) return { is: "item", item: requireItem(company, { id: itemId ?? "" }, lineObjectNumber) };
  if (!isEmpty(accountId)) return { is: "account", account: requireAccount(company, { id: accountId ?? "" }) };

  const lineType = String(sent["lineType"] ?? "Comment");
  const number = isEmpty(lineObjectNumber) ? undefined : String(lineObjectNumber);
  switch (lineType) {
    case "Item":
      return number === undefined
        ? { is: "unset", lineType }
        : { is: "item", item: requireItem(company, { number }, undefined) };
    case "Account":
      return number === undefined
        ? { is: "unset", lineType }
        : { is: "account", account: requireAccount(company, { number }) };
    case "Comment":
      if (number !== undefined) throw unknownRelated("No. of Sales Line", number, "standard texts");
      return { is: "comment" };
    default:
      throw notImplemented(`The local Business Central keeps no lines of type ${lineType}.`, 501);
  }
}

/** What a line takes over from what it sells. */
export function fromLineObject(company: Company, order: StoredRecord, object: LineObject): Values {
  switch (object.is) {
    case "item":
      return {
        lineType: "Item",
        itemId: object.item.id,
        accountId: emptyGuid,
        lineObjectNumber: textOf(object.item.values, "number"),
        description: textOf(object.item.values, "displayName"),
        description2: textOf(object.item.values, "displayName2"),
        unitOfMeasureId: textOf(object.item.values, "baseUnitOfMeasureId"),
        unitOfMeasureCode: textOf(object.item.values, "baseUnitOfMeasureCode"),
        unitPrice: unitPriceOf(company, object.item, order),
      };
    case "account":
      return {
        ...nothingSold("Account"),
        accountId: object.account.id,
        lineObjectNumber: textOf(object.account.values, "number"),
        description: textOf(object.account.values, "displayName"),
      };
    case "comment":
      return nothingSold("Comment");
    case "unset":
      return nothingSold(object.lineType);
  }
}

/** What a line sells, without the text, price and unit that come along with it. */
export function identityOf({ lineType, itemId, accountId, lineObjectNumber }: Values): Values {
  return Object.fromEntries(
    Object.entries({ lineType, itemId, accountId, lineObjectNumber }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

function nothingSold(lineType: string): Values {
  return {
    lineType,
    itemId: emptyGuid,
    accountId: emptyGuid,
    lineObjectNumber: "",
    unitOfMeasureId: emptyGuid,
    unitOfMeasureCode: "",
    unitPrice: 0,
  };
}

function requireItem(company: Company, by: Values, alsoNumber: unknown): StoredRecord {
  const item = company.records.first("items", by);
  if (!item) throw businessRule("Item does not exist.", "Den Artikel gibt es nicht.");
  const number = textOf(item.values, "number");
  if (typeof alsoNumber === "string" && alsoNumber !== "" && alsoNumber !== number) {
    throw businessRule(
      'The values of "itemId" and "lineObjectNumber" do not match to one item.',
      '"itemId" und "lineObjectNumber" gehören nicht zum selben Artikel.',
    );
  }
  requireNotBlockedItem(item);
  return item;
}

/** A blocked item can be neither ordered nor posted. */
export function requireNotBlockedItem(item: StoredRecord): void {
  if (!flagOf(item.values, "blocked")) return;
  const number = textOf(item.values, "number");
  throw fieldRule(
    `Blocked must be equal to 'No' in Item: No.=${number}. Current value is 'Yes'.`,
    `Gesperrt muss in Artikel 'Nein' sein: Nr.=${number}. Der aktuelle Wert ist 'Ja'.`,
  );
}

function requireAccount(company: Company, by: Values): StoredRecord {
  const account = company.records.first("accounts", by);
  if (!account) throw businessRule("Account does not exist.", "Das Sachkonto gibt es nicht.");
  return account;
}
