import fc from "fast-check";
import { insertAccounts } from "./testing/accounts";
import {
  fetchAddress,
  id,
  makeTestOrganization,
  refusalOf,
  type Answer,
  type Ask,
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

const read = (set: string, fetchXml: string, ask?: Ask): Answer => organization.get(fetchAddress(set, fetchXml), ask);

describe("pages", () => {
  const annotations: Ask = { prefer: 'odata.include-annotations="*"' };
  const page = (number: number, cookie: string, ask = annotations): Answer =>
    read(
      "accounts",
      `<fetch count="2" page="${String(number)}" paging-cookie="${cookie}" returntotalrecordcount="true"><entity name="account"><attribute name="name"/><order attribute="name"/></entity></fetch>`,
      ask,
    );
  const numbers = (answer: Answer): readonly number[] =>
    answer.rows.map((row) => Number(String(row["accountid"]).slice(-1)));
  const cookieOf = (answer: Answer): string => String(answer.body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
  const innerOf = (answer: Answer): string =>
    decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(cookieOf(answer))?.[1] ?? ""));
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

  it("end with a cookie, encoded twice, from which the next one begins", () => {
    const first = page(1, "");
    expect(numbers(first)).toEqual([5, 4]);
    expect(first.body).toMatchObject({
      "@Microsoft.Dynamics.CRM.morerecords": true,
      "@Microsoft.Dynamics.CRM.totalrecordcount": 5,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": false,
    });
    expect(first.body).not.toHaveProperty(["@odata.nextLink"]);
    expect(cookieOf(first)).toMatch(
      /^<cookie pagenumber="2" pagingcookie="%253ccookie%2520page%253d%25221%2522%253e[^"]*" istracking="False" \/>$/,
    );
    expect(innerOf(first)).toBe(
      `<cookie page="1"><name last="100% pure_[water]" firstnull="1" /><accountid last="{${id(4)}}" first="{${id(5)}}" /></cookie>`,
    );
    const second = page(2, escaped(innerOf(first)));
    expect(numbers(second)).toEqual([2, 1]);
    const third = page(3, escaped(innerOf(second)));
    expect(numbers(third)).toEqual([3]);
    expect(third.body).toMatchObject({ "@Microsoft.Dynamics.CRM.morerecords": false });
    expect(third.body).not.toHaveProperty(["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
  });

  it("are found by their number alone, or when an older cookie comes with it", () => {
    expect(numbers(page(3, ""))).toEqual([3]);
    expect(numbers(page(3, escaped(innerOf(page(1, "")))))).toEqual([3]);
    expect(numbers(page(1, escaped(innerOf(page(1, "")))))).toEqual([5, 4]);
    expect(numbers(page(2, escaped(cookieOf(page(1, "")))))).toEqual([2, 1]);
    expect(page(4, "").rows).toEqual([]);
  });

  it("go on behind their last row, whatever was inserted before it", () => {
    const first = page(1, "");
    organization.insert("account", id(8), { name: "   " });
    expect(numbers(page(2, escaped(innerOf(first))))).toEqual([2, 1]);
    organization.store.run("DELETE FROM account WHERE accountid = ?", id(8));
  });

  it("say nothing of cookies to clients that did not ask", () => {
    expect(Object.keys(page(1, "", {}).body)).toEqual(["@odata.context", "value"]);
  });

  it("need a cookie beyond 50,000 rows", () => {
    expect(refusalOf(() => page(25_001, ""))).toContain("Paging cookie is required");
  });

  it("hold each row of joined tables once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean(), (size, descending, byLink) => {
        const order = byLink
          ? `<order entityname="t" attribute="subject" descending="${String(descending)}"/>`
          : `<order attribute="statecode" descending="${String(descending)}"/>`;
        const query = (number: number, cookie: string): string =>
          `<fetch count="${String(size)}" page="${String(number)}" paging-cookie="${cookie}"><entity name="account"><attribute name="name"/><link-entity name="task" from="regardingobjectid" to="accountid" link-type="outer" alias="t"><attribute name="activityid"/></link-entity>${order}</entity></fetch>`;
        const seen: string[] = [];
        let answer = read("accounts", query(1, ""), annotations);
        for (let number = 2; ; number++) {
          seen.push(...answer.rows.map((row) => `${String(row["accountid"])} ${String(row["t.activityid"])}`));
          if (answer.body["@Microsoft.Dynamics.CRM.morerecords"] !== true) break;
          answer = read("accounts", query(number, escaped(innerOf(answer))), annotations);
        }
        expect(seen).toHaveLength(6);
        expect(new Set(seen).size).toBe(6);
      }),
    );
  });
});
