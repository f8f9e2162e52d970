import { businessRule } from "../api-error";
import type { Company } from "../company/company";
import { isEmpty, textOf, type Values } from "../entities/values";
import type { Behaviour } from "../records/behaviour";
import { changePlain, createPlain } from "../records/plain-behaviour";
import { alignRelated } from "../records/related";
import type { StoredRecord } from "../store/records";
import { renameEverywhere } from "./rename";

export const itemBehaviour: Behaviour = { create: createItem, change: changeItem, remove: removeItem };

/** The unit of an item that names none. */
const defaultUnit = "PCS";

/** The number comes from the series unless it is given. Stock cannot be given: it comes with an adjustment, a PATCH. */
function createItem(company: Company, sent: Values): StoredRecord {
  if (sent["inventory"] !== undefined) {
    throw businessRule(
      "Inventory cannot be changed when the item is created. Create the item first, then change its inventory.",
      "Der Lagerbestand kann beim Anlegen nicht angegeben werden. Legen Sie erst den Artikel an.",
    );
  }
  const entitySet = company.contract.get("items");
  const namesUnit = !isEmpty(sent["baseUnitOfMeasureId"]) || !isEmpty(sent["baseUnitOfMeasureCode"]);
  const values = alignRelated(company, entitySet, namesUnit ? sent : { ...sent, baseUnitOfMeasureCode: defaultUnit });
  const number = isEmpty(values["number"]) ? company.series.next("items") : (values["number"] ?? "");
  return createPlain(company, entitySet, { ...values, number });
}

function changeItem(company: Company, item: StoredRecord, sent: Values): StoredRecord {
  const entitySet = company.contract.get("items");
  const changed = changePlain(company, entitySet, item, alignRelated(company, entitySet, sent));
  renameEverywhere(company, "items", item, changed);
  return changed;
}

function removeItem(company: Company, item: StoredRecord): void {
  if (company.records.first("salesOrderLines", { itemId: item.id })) {
    const number = textOf(item.values, "number");
    throw businessRule(
      `You cannot delete Item ${number} because there is at least one outstanding Sales Order that includes this item.`,
      `Artikel ${number} kann nicht gelöscht werden, weil er in mindestens einem Verkaufsauftrag vorkommt.`,
    );
  }
  company.records.remove("items", item.id);
}
