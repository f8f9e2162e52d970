import { randomUUID } from "node:crypto";
import { toMoment } from "../clock";
import type { Company } from "../company/company";
import type { StoredRecord } from "../store/records";
import {
  detailedEntries,
  ledgerEntries,
  toDetailedEntry,
  toInitialMovement,
  toLedgerEntry,
  type LedgerPosting,
  type Movement,
} from "./ledger-entry";

/** Posts to a customer's account. The entry has the number of the general ledger entry of the same posting. */
export function postEntry(company: Company, posting: LedgerPosting, entryNumber: number): StoredRecord {
  const at = toMoment(company.clock.now());
  const entry = company.records.insert(ledgerEntries, toLedgerEntry(posting, { entryNumber, at }));
  postMovement(company, entry, toInitialMovement(posting));
  return entry;
}

export function postMovement(company: Company, entry: StoredRecord, movement: Omit<Movement, "id">): StoredRecord {
  const stamp = {
    entryNumber: Number(company.series.next("detailedCustomerLedgerEntries")),
    at: toMoment(company.clock.now()),
  };
  const values = toDetailedEntry(entry.values, { id: randomUUID(), ...movement }, stamp);
  return company.records.insert(detailedEntries, values);
}
