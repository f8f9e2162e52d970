import { v5 as uuidOfName } from "uuid";
import { toMoment, type Clock } from "../clock";
import type { Contract } from "../entities/contract";
import { emptyValues, type Values } from "../entities/values";
import { stamped } from "../records/plain-behaviour";
import type { Database } from "../store/database";
import { makeNumberSeries } from "../store/number-series";
import { makeRecords, type StoredRecord } from "../store/records";
import type { Company, CompanySetup } from "./company";
import { referenceData } from "./reference-data";

/** The namespace of the ids of reference data, so that every empty data folder has the same ones. */
const namespace = "6a5f5f0e-0d5b-4c39-9a36-6f0b8f6f1a44";

/** Records of the server itself, such as its companies, belong to no company. */
const noCompany = "";

const demoCompany = { name: "CRONUS DE", displayName: "CRONUS DE" };

export interface CompanyParts {
  readonly database: Database;
  readonly contract: Contract;
  readonly clock: Clock;
  readonly setup: CompanySetup;
}

/** The one company of a data folder, and the server's own list of companies, which is read like a company's records. */
export interface OpenedCompanies {
  readonly directory: Company;
  readonly company: Company;
}

/** Opens the company of a data folder; an empty folder gets it with its reference data. */
export function openCompanies(parts: CompanyParts): OpenedCompanies {
  const { database } = parts;
  const directory = makeCompany(parts, noCompany, "");
  return database.transaction(() => {
    const found = directory.records.first("companies", { name: demoCompany.name });
    const row = found ?? insertDemoCompany(directory);
    const company = makeCompany(parts, row.id, demoCompany.name);
    beginSeries(company);
    if (!found) insertReferenceData(company);
    return { directory, company };
  });
}

function makeCompany(parts: CompanyParts, id: string, name: string): Company {
  const { database } = parts;
  return { ...parts, id, name, records: makeRecords(database, id), series: makeNumberSeries(database, id) };
}

function insertDemoCompany({ contract, clock, records }: Company): StoredRecord {
  const now = toMoment(clock.now());
  return records.insert("companies", {
    ...emptyValues(contract.get("companies")),
    ...demoCompany,
    id: uuidOfName(demoCompany.name, namespace),
    systemVersion: "29.0.0.0",
    systemCreatedAt: now,
    systemModifiedAt: now,
  });
}

/** A series that has begun goes on; one that this data folder is too old to have begins. */
function beginSeries(company: Company): void {
  company.series.begin("customers", "C00000");
  company.series.begin("contacts", "CT00000");
  company.series.begin("items", "0999");
  company.series.begin("salesOrders", "SO-101000");
  company.series.begin("salesShipments", "PS-SHP102000");
  company.series.begin("salesInvoices", "PS-INV103000");
  company.series.begin("salesCreditMemos", "PS-CRM104000");
  company.series.begin("payments", "PAY-105000");
  company.series.begin("generalLedgerEntries", String(company.records.count("generalLedgerEntries")));
  company.series.begin("detailedCustomerLedgerEntries", "0");
}

/** What tells a row of reference data from the others of its set. */
function keyOf(row: Values): string {
  const key = String(row["code"] ?? row["number"] ?? row["currencyCode"] ?? row["displayName"]);
  const { startingDate } = row;
  return startingDate === undefined ? key : `${key}/${String(startingDate)}`;
}

function insertReferenceData(company: Company): void {
  for (const [name, rows] of Object.entries(referenceData(company.setup.localCurrency))) {
    const entitySet = company.contract.get(name);
    for (const row of rows) {
      const key = keyOf(row);
      const values = { ...emptyValues(entitySet), ...row, id: uuidOfName(`${name}/${key}`, namespace) };
      company.records.insert(name, stamped(company, entitySet, values));
    }
  }
}
