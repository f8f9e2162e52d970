import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ApiError } from "../api-error";
import { loadContract } from "../entities/load-contract";
import { emptyValues, type Values } from "../entities/values";
import { openDatabase, type Database } from "../store/database";
import { makeRecords, type Records } from "../store/records";
import { toCondition } from "./check-filter";
import { parseFilter } from "./parse";

const customers = loadContract().get("customers");
const rules = { schemaVersion: "1.0", calculated: new Set(["balanceDue"]) };

let database: Database;
let records: Records;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filter-"));
  database = openDatabase(folder);
  records = makeRecords(database, "company");
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function insert(values: Values): void {
  records.insert("customers", { ...emptyValues(customers), ...values });
}

function found(filter: string, schemaVersion = "1.0"): readonly unknown[] {
  const where = toCondition(parseFilter(filter), customers, { ...rules, schemaVersion });
  return records.select("customers", { where }).map((record) => record.id);
}

function refusal(filter: string): string {
  try {
    found(filter);
  } catch (error) {
    if (error instanceof ApiError) return error.code;
  }
  return "understood";
}

/** A comparison as text, and what it means, told in JavaScript. */
interface Told {
  readonly text: string;
  readonly holds: (row: Values) => boolean;
}

const words = fc.stringMatching(/^[A-Za-zäÖß' %_]{0,6}$/);
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const comparisons = {
  eq: (left: number | string, right: number | string) => left === right,
  ne: (left: number | string, right: number | string) => left !== right,
  gt: (left: number | string, right: number | string) => left > right,
  ge: (left: number | string, right: number | string) => left >= right,
  lt: (left: number | string, right: number | string) => left < right,
  le: (left: number | string, right: number | string) => left <= right,
};
const operator = fc.constantFrom(...(Object.keys(comparisons) as (keyof typeof comparisons)[]));
const amounts = fc.integer({ min: -300, max: 300 }).map((cents) => cents / 100);
const moments = fc.integer({ min: 0, max: 5 }).map((second) => `2025-06-30T12:00:0${second}.000Z`);

const onAmount: fc.Arbitrary<Told> = fc.tuple(operator, amounts).map(([name, amount]) => ({
  text: `creditLimit ${name} ${amount}`,
  holds: (row) => comparisons[name](Number(row["creditLimit"]), amount),
}));
const onStamp: fc.Arbitrary<Told> = fc.tuple(operator, moments).map(([name, moment]) => ({
  text: `${moment} ${name} lastModifiedDateTime`,
  holds: (row) => comparisons[name](moment, String(row["lastModifiedDateTime"])),
}));
const onName: fc.Arbitrary<Told> = fc
  .tuple(fc.constantFrom("contains", "startswith", "endswith"), words)
  .map(([name, text]) => ({
    text: `${name}(displayName, ${quoted(text)})`,
    holds: (row) => {
      const value = String(row["displayName"]);
      if (name === "contains") return value.includes(text);
      return name === "startswith" ? value.startsWith(text) : value.endsWith(text);
    },
  }));
const onLowerCase: fc.Arbitrary<Told> = words.map((text) => ({
  text: `tolower(displayName) eq ${quoted(text.toLowerCase())}`,
  holds: (row) => String(row["displayName"]).toLowerCase() === text.toLowerCase(),
}));
const eitherName: fc.Arbitrary<Told> = fc.tuple(onName, onName).map(([left, right]) => ({
  text: `(${left.text} or ${right.text})`,
  holds: (row) => left.holds(row) || right.holds(row),
}));
const anyFilter: fc.Arbitrary<Told> = fc
  .array(fc.oneof(onAmount, onStamp, onName, onLowerCase, eitherName), { minLength: 1, maxLength: 4 })
  .map((all) => ({
    text: all.map(({ text }) => text).join(" and "),
    holds: (row) => all.every(({ holds }) => holds(row)),
  }));
const rows = fc.array(
  fc.record({ id: fc.uuid(), displayName: words, creditLimit: amounts, lastModifiedDateTime: moments }),
  { maxLength: 12 },
);

describe("a filter", () => {
  it("finds exactly the records it describes", () => {
    fc.assert(
      fc.property(rows, anyFilter, (all, filter) => {
        database.run("DELETE FROM record");
        const unique = [...new Map(all.map((row) => [row.id, row])).values()];
        unique.forEach(insert);

        const expected = unique.filter((row) => filter.holds(row)).map(({ id }) => id);
        expect([...found(filter.text)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  it("compares codes in upper case, options by their spelling, and guids in any case", () => {
    insert({ id: "aaaaaaaa-0000-4000-8000-000000000001", number: "K-100", blocked: "All" });

    expect(found("number eq 'k-100'")).toHaveLength(1);
    expect(found("startswith(number, 'k-')")).toHaveLength(1);
    expect(found("tolower(number) eq 'k-100'")).toHaveLength(1);
    expect(found("blocked eq 'All'")).toHaveLength(1);
    expect(found("blocked eq Microsoft.NAV.customerBlocked'All'")).toHaveLength(1);
    expect(found("blocked eq '_x0020_'")).toHaveLength(0);
    expect(found("id eq AAAAAAAA-0000-4000-8000-000000000001")).toHaveLength(1);
    expect(found("substring(number, 2, 2) eq '10'")).toHaveLength(1);
  });

  it("allows OR over one field and refuses it over two", () => {
    insert({ id: "aaaaaaaa-0000-4000-8000-000000000001", number: "A", displayName: "Adatum" });

    expect(found("number eq 'A' or number eq 'B'")).toHaveLength(1);
    expect(found("(number eq 'A' or number eq 'B') and displayName eq 'Adatum'")).toHaveLength(1);
    expect(refusal("number eq 'A' or displayName eq 'Adatum'")).toBe("BadRequest_MethodNotImplemented");
    expect(refusal("(number eq 'A' and city eq '') or number eq 'B'")).toBe("BadRequest_MethodNotImplemented");
  });

  it("ignores lambda operators, silently", () => {
    insert({ id: "aaaaaaaa-0000-4000-8000-000000000001", number: "A" });

    expect(found("defaultDimensions/any(d: d/dimensionCode eq 'X')")).toHaveLength(1);
    expect(found("number eq 'B' and defaultDimensions/all(d: d/dimensionCode eq 'X')")).toHaveLength(0);
  });

  it("knows IN with schema version 2.1 only", () => {
    insert({ id: "aaaaaaaa-0000-4000-8000-000000000001", number: "A" });

    expect(refusal("number in ('A','B')")).toBe("BadRequest_MethodNotImplemented");
    expect(found("number in ('A','B')", "2.1")).toHaveLength(1);
  });

  it.each([
    ["nonsense eq 1", "BadRequest"],
    ["displayName eq", "BadRequest_NotFound"],
    ["displayName eq 'a' nonsense", "BadRequest_NotFound"],
    ["displayName eq 5", "BadRequest_NotFound"],
    ["creditLimit eq '5'", "BadRequest_NotFound"],
    ["id eq 'aaaaaaaa-0000-4000-8000-000000000001'", "BadRequest_NotFound"],
    ["email eq null", "BadRequest_NotFound"],
    ["blocked eq 'Sometimes'", "BadRequest_NotFound"],
    ["displayName eq city", "BadRequest_MethodNotImplemented"],
    ["not contains(displayName, 'a')", "BadRequest_MethodNotImplemented"],
    ["length(displayName) gt 3", "BadRequest_MethodNotImplemented"],
    ["balanceDue gt 0", "BadRequest_MethodNotImplemented"],
    ["number eq 'A NUMBER OF MORE THAN TWENTY CHARACTERS'", "Application_FilterErrorException"],
    ["currency/code eq 'EUR'", "BadRequest"],
  ])("refuses %s with %s", (filter, code) => {
    expect(refusal(filter)).toBe(code);
  });
});
