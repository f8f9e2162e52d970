import fc from "fast-check";
import { insertAccounts } from "./testing/accounts";
import {
  id,
  makeTestOrganization,
  numbersIn,
  refusalOf,
  serviceRoot,
  type Answer,
  type TestOrganization,
} from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
});

afterAll(() => {
  organization.close();
});

const accounts = (answer: Answer): readonly number[] => numbersIn(answer, "accountid");

describe("order", () => {
  test.each([
    // Empty columns first; capitals and small letters alike.
    ["name", [5, 4, 2, 1, 3]],
    ["name desc", [3, 1, 2, 4, 5]],
    ["revenue", [5, 3, 4, 1, 2]],
    ["revenue desc, name asc", [2, 1, 4, 3, 5]],
    ["statecode desc,numberofemployees", [5, 3, 4, 2, 1]],
    // Lookups by the name of what they point to.
    ["_primarycontactid_value desc", [1, 2, 3, 4, 5]],
    ["_parentaccountid_value,accountid desc", [5, 1, 3, 4, 2]],
    ["primarycontactid/fullname desc,accountid", [1, 2, 3, 4, 5]],
    ["createdon desc,accountid desc", [2, 1, 5, 4, 3]],
    ["@p desc&@p=numberofemployees", [3, 1, 2, 5, 4]],
  ])("by %s", (orderBy, expected) => {
    expect(accounts(organization.get(`accounts?$select=name&$orderby=${orderBy}`))).toEqual(expected);
  });

  test("by a choice goes by its integer", () => {
    const { insert } = organization;
    [2, 3, 1].forEach((kind, index) => {
      insert("sample_item", id(321 + index), { sample_name: "kinds", sample_kind: kind });
    });
    const items = organization.get("sample_items?$filter=sample_name eq 'kinds'&$orderby=sample_kind");
    expect(numbersIn(items, "sample_itemid")).toEqual([323, 321, 322]);
  });

  test("by something else than a property is refused", () => {
    expect(refusalOf(() => organization.get("accounts?$orderby=nosuch"))).toBe(
      "400 0x80060888 Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'.",
    );
  });
});

describe("counting", () => {
  it("counts what the filter finds, whatever the page", () => {
    const answer = organization.get("accounts?$select=name&$filter=statecode eq 0&$count=true&$top=1", {
      prefer: 'odata.include-annotations="*"',
    });
    expect(answer.body).toMatchObject({
      "@odata.count": 3,
      "@Microsoft.Dynamics.CRM.totalrecordcount": 3,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": false,
      "@Microsoft.Dynamics.CRM.globalmetadataversion": String(organization.catalog.version),
    });
    expect(answer.rows).toHaveLength(1);
  });

  it("says −1 when nobody asked, and nothing to clients without annotations", () => {
    const total = "@Microsoft.Dynamics.CRM.totalrecordcount";
    const annotated = organization.get("accounts", { prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.*"' });
    expect(annotated.body[total]).toBe(-1);
    expect(Object.keys(organization.get("accounts").body)).toEqual(["@odata.context", "value"]);
  });

  it("answers a bare number behind a byte order mark", () => {
    const answer = organization.get("accounts/$count?$filter=statecode eq 1");
    expect(answer).toMatchObject({ status: 200, text: "\ufeff2", headers: { "Content-Type": "text/plain" } });
  });

  it("goes no further than 5000", () => {
    organization.store.run(
      `INSERT INTO sample_item (sample_itemid, sample_name, versionnumber)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
       SELECT printf('00000000-0000-0000-0001-%012d', i), 'many', i FROM n`,
    );
    expect(organization.get("sample_items/$count?$filter=sample_name eq 'many'").text).toBe("\ufeff5000");
    const page = organization.get("sample_items?$select=sample_name&$filter=sample_name eq 'many'&$count=true", {
      prefer: 'odata.include-annotations="*"',
    });
    expect(page.body).toMatchObject({
      "@odata.count": 5000,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": true,
    });
    expect(page.rows).toHaveLength(5000);
    expect(organization.get(String(page.body["@odata.nextLink"])).rows).toHaveLength(1);
    expect(organization.get("sample_items?$top=6000").rows).toHaveLength(5000);
  });
});

describe("pages", () => {
  it("have as many rows as the client prefers, and a link to the next with all the options", () => {
    const first = organization.get("accounts?$select=name&$filter=contains(name,'o')&$orderby=name desc", {
      prefer: "odata.maxpagesize=2",
    });
    expect(accounts(first)).toEqual([3, 1]);
    const link = String(first.body["@odata.nextLink"]);
    expect(link).toMatch(
      `${serviceRoot}accounts?$select=name&$filter=contains(name,'o')&$orderby=name%20desc&$skiptoken=%3Ccookie%20pagenumber=%222%22%20pagingcookie=%22%253ccookie%2520page%253d%25221%2522%253e`,
    );
    const second = organization.get(link, { prefer: "odata.maxpagesize=2" });
    expect(accounts(second)).toEqual([2]);
    expect(second.body).not.toHaveProperty(["@odata.nextLink"]);
  });

  it("skip and repeat nothing when rows come and go between them", () => {
    const { insert, store, get } = organization;
    const names = ["b", "d", "f", "h"];
    names.forEach((name, index) => {
      insert("contact", id(501 + index), { lastname: name, fullname: name });
    });
    const first = get("contacts?$select=fullname&$filter=lastname ne null&$orderby=fullname", {
      prefer: "odata.maxpagesize=2",
    });
    insert("contact", id(511), { lastname: "a", fullname: "a" });
    insert("contact", id(512), { lastname: "g", fullname: "g" });
    store.run("DELETE FROM contact WHERE contactid = ?", id(501));
    const second = get(String(first.body["@odata.nextLink"]), { prefer: "odata.maxpagesize=10" });
    expect([...first.rows, ...second.rows].map((row) => row["fullname"])).toEqual(["b", "d", "f", "g", "h"]);
  });

  it("are not limited by $top, which counts only without a page size", () => {
    expect(accounts(organization.get("accounts?$orderby=accountid&$top=2"))).toEqual([1, 2]);
    expect(organization.get("accounts?$top=2").body).not.toHaveProperty(["@odata.nextLink"]);
    expect(organization.get("accounts?$top=0").rows).toEqual([]);
    const paged = organization.get("accounts?$orderby=accountid&$top=2", { prefer: "odata.maxpagesize=3" });
    expect(accounts(paged)).toEqual([1, 2, 3]);
    expect(paged.body).toHaveProperty(["@odata.nextLink"]);
  });

  it("come from their own query only", () => {
    const link = String(
      organization.get("accounts?$orderby=name", { prefer: "odata.maxpagesize=1" }).body["@odata.nextLink"],
    );
    expect(refusalOf(() => organization.get(link.replace("$orderby=name", "$orderby=name,revenue")))).toBe(
      "400 0x80060888 The paging cookie is malformed, or it belongs to another query.",
    );
    expect(refusalOf(() => organization.get("accounts?$skiptoken=3"))).toBe(
      "400 0x80060888 The $skiptoken is malformed: use the next link as it was given.",
    );
  });

  it("hold each row once, with any page size and any order", () => {
    const columns = [
      "sample_name",
      "sample_count",
      "sample_amount",
      "sample_flag",
      "sample_kind",
      "sample_at",
      "_sample_parentid_value",
    ];
    const orders = fc.uniqueArray(fc.tuple(fc.constantFrom(...columns), fc.constantFrom("", " desc")), {
      selector: ([column]) => column,
    });
    const values = fc.record({
      sample_name: fc.option(fc.constantFrom("a", "A", "ä", "b'", "", '%<&>"\u0007\\u0041')),
      sample_count: fc.option(fc.integer({ min: -2, max: 2 })),
      sample_amount: fc.option(fc.constantFrom("-1.5", "0", "2", "10")),
      sample_flag: fc.option(fc.boolean()),
      sample_kind: fc.option(fc.integer({ min: 1, max: 3 })),
      sample_at: fc.option(fc.constantFrom("2023-04-07T12:00:00Z", "2024-01-01T00:00:00Z")),
      sample_parentid: fc.option(fc.constantFrom(id(301), id(302))),
    });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 12 }), orders, fc.integer({ min: 1, max: 5 }), (rows, order, size) => {
        organization.store.run("DELETE FROM sample_item WHERE sample_itemid >= ?", id(600));
        const ids = rows.map((_, index) => id(601 + ((index * 7) % 12)));
        rows.forEach((row, index) => {
          organization.insert("sample_item", ids[index]!, row);
        });
        const orderBy = order.length === 0 ? "" : `&$orderby=${order.map((parts) => parts.join("")).join(",")}`;
        const address = `sample_items?$select=sample_name&$filter=sample_itemid ge ${id(600)}${orderBy}`;
        const seen: string[] = [];
        let next: string | undefined = address;
        while (next !== undefined) {
          const page: Answer = organization.get(next, { prefer: `odata.maxpagesize=${size}` });
          expect(page.rows.length).toBeLessThanOrEqual(size);
          seen.push(...page.rows.map((row) => String(row["sample_itemid"])));
          next = page.body["@odata.nextLink"] as string | undefined;
        }
        expect(seen).toEqual(organization.get(address).rows.map((row) => row["sample_itemid"]));
        expect([...seen].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 60 },
    );
  });
});
