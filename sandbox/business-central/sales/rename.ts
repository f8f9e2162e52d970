import type { Company } from "../company/company";
import { detailedEntries, ledgerEntries } from "../receivables/ledger-entry";
import type { StoredRecord } from "../store/records";
import { equals } from "../store/condition";

/** Lets every record that names a renamed one by its number follow, without moving its stamp. The id never changes. */
export function renameEverywhere(company: Company, entitySet: string, before: StoredRecord, after: StoredRecord): void {
  const oldNumber = before.values["number"];
  const newNumber = after.values["number"];
  if (oldNumber === undefined || newNumber === undefined || oldNumber === newNumber) return;
  for (const other of company.contract.entitySets) {
    for (const property of other.properties) {
      const relation = property.relatesTo;
      if (relation?.entitySet !== entitySet || relation.property !== "number") continue;
      const where = equals({ [property.name]: oldNumber });
      for (const record of company.records.select(other.entitySet, { where })) {
        company.records.update(other.entitySet, record.id, { ...record.values, [property.name]: newNumber });
      }
    }
  }
  for (const ledger of entitySet === "customers" ? [ledgerEntries, detailedEntries] : []) {
    for (const record of company.records.select(ledger, { where: equals({ customerNumber: oldNumber }) })) {
      company.records.update(ledger, record.id, { ...record.values, customerNumber: newNumber });
    }
  }
}
