import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "./open-store";
import type { Store } from "./store";
import { buildKey, buildTable } from "./testing/build-table";
import { recordTombstone, tombstonesSince } from "./tombstones";

const text = { type: "String", maxLength: 100, format: "Text" } as const;
const order = buildTable(
  "order",
  { orderid: { type: "Uniqueidentifier" }, name: text, number: text },
  { keys: [buildKey("order_number", "number")] },
);

const indexNames = (store: Store): unknown[] =>
  store.all("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE%INDEX%' ORDER BY name").map((row) => row["name"]);

describe("the store in memory", () => {
  let store: Store;
  beforeEach(() => {
    store = openStore(null);
  });
  afterEach(() => {
    store.close();
  });

  const insert = (id: string, number: string | null): number =>
    store.run(`INSERT INTO "order" (orderid, number, versionnumber) VALUES (?, ?, ?)`, id, number, store.nextVersion());

  it("keeps what a table holds when columns come and go", () => {
    store.ensureTable(order);
    insert("1", "A");
    store.ensureTable(
      buildTable("order", {
        orderid: { type: "Uniqueidentifier" },
        number: text,
        amount: { type: "Money", min: 0, max: 10, precision: 2 },
      }),
    );
    expect(store.one(`SELECT * FROM "order"`)).toEqual({
      orderid: "1",
      number: "A",
      versionnumber: 1000001,
      amount: null,
    });
    expect(indexNames(store)).toEqual([]);
  });

  it("stores nothing for virtual columns and companions, and the target's table for a lookup with several", () => {
    store.ensureTable(
      buildTable("note", {
        noteid: { type: "Uniqueidentifier" },
        regarding: { type: "Lookup", targets: ["account", "contact"] },
        regardingname: { ...text, attributeOf: "regarding" },
        parent: { type: "Lookup", targets: ["note"] },
        picture: { type: "Virtual" },
      }),
    );
    const columns = store.all("PRAGMA table_info(note)").map((row) => row["name"]);
    expect(columns).toEqual(["noteid", "regarding", "regarding_type", "parent", "versionnumber"]);
    expect(indexNames(store)).toEqual(["by_note_parent", "by_note_regarding"]);
  });

  it("lets an alternate key be there once, without regard to case, and any number of times when it is empty", () => {
    expect(store.ensureTable(order)).toEqual([]);
    insert("1", "Århus-1");
    expect(() => insert("2", "ÅRHUS-1")).toThrow(/UNIQUE/);
    insert("3", null);
    insert("4", null);
    expect(store.one(`SELECT count(*) AS n FROM "order"`)).toEqual({ n: 3 });
  });

  it("names a new alternate key that rows contradict, and builds the index once they no longer do", () => {
    store.ensureTable({ ...order, keys: [] });
    insert("1", "A");
    insert("2", "a");
    expect(store.ensureTable(order)).toEqual(["order_number"]);
    store.run(`UPDATE "order" SET number = 'B' WHERE orderid = '2'`);
    expect(store.ensureTable(order)).toEqual([]);
    expect(indexNames(store)).toEqual(["key_order_order_number"]);
  });

  it("undoes an inner transaction alone, and everything with the outer one", () => {
    store.ensureTable(order);
    store.transaction(() => {
      insert("1", "A");
      expect(() =>
        store.transaction(() => {
          insert("2", "B");
          throw new Error("inner");
        }),
      ).toThrow("inner");
      insert("3", "C");
    });
    expect(store.all(`SELECT orderid FROM "order" ORDER BY 1`).map((row) => row["orderid"])).toEqual(["1", "3"]);
    const before = store.currentVersion();
    expect(() =>
      store.transaction(() => {
        store.transaction(() => insert("4", "D"));
        throw new Error("outer");
      }),
    ).toThrow("outer");
    expect(store.one(`SELECT count(*) AS n FROM "order"`)).toEqual({ n: 2 });
    expect(store.currentVersion()).toBe(before);
  });

  it("refuses a transaction that would wait", () => {
    expect(() => store.transaction(() => Promise.resolve())).toThrow("must not await");
    expect(store.transaction(() => "free again")).toBe("free again");
  });

  it("remembers deletions by version and forgets nothing on a second deletion", () => {
    recordTombstone(store, "order", "1", new Date("2025-01-02T03:04:05Z"));
    const between = store.currentVersion();
    recordTombstone(store, "order", "2", new Date("2025-01-02T03:04:06Z"));
    recordTombstone(store, "order", "1", new Date("2025-01-02T03:04:07Z"));
    expect(tombstonesSince(store, "order", between).map((tombstone) => tombstone.rowId)).toEqual(["2", "1"]);
    expect(tombstonesSince(store, "note", 0)).toEqual([]);
  });

  it("runs functions of its users inside SQL", () => {
    store.defineFunction("twice", (value) => `${String(value)}${String(value)}`);
    expect(store.one("SELECT twice('ab') AS answer")).toEqual({ answer: "abab" });
  });
});

describe("the store in a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "store-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("has rows and versions again after it was closed", () => {
    const data = join(folder, "made", "when", "missing");
    const first = openStore(data);
    first.ensureTable(order);
    first.run(`INSERT INTO "order" (orderid, versionnumber) VALUES ('1', ?)`, first.nextVersion());
    first.close();
    const second = openStore(data);
    expect(second.one(`SELECT orderid FROM "order"`)).toEqual({ orderid: "1" });
    expect(second.nextVersion()).toBe(1000002);
    second.close();
  });

  it("says so when another process has the folder", () => {
    const first = openStore(folder);
    expect(() => openStore(folder)).toThrow(`The data folder ${folder} is in use by another sandbox`);
    first.close();
  });

  it("says so when the folder cannot be made", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => openStore(join(file, "data"))).toThrow(/cannot be written .*give another folder/);
  });

  it("says so when the file is something else", () => {
    writeFileSync(
      join(folder, "dataverse.sqlite"),
      "this is a text file, longer than the header of a database".repeat(20),
    );
    expect(() => openStore(folder)).toThrow("is not a database of the sandbox");
  });
});
