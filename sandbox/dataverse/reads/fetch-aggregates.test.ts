import { insertAccounts } from "./testing/accounts";
import {
  fetchAddress,
  id,
  makeTestOrganization,
  refusalOf,
  type Answer,
  type Ask,
  type Row,
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
const rows = (fetchXml: string): readonly Row[] => read("accounts", fetchXml).rows;

describe("aggregates", () => {
  const employees = (attributes: string, more = ""): readonly Row[] =>
    rows(`<fetch aggregate="true"><entity name="account">${attributes}${more}</entity></fetch>`);
  const of = (name: string, aggregate: string, alias: string, more = ""): string =>
    `<attribute name="${name}" aggregate="${aggregate}" alias="${alias}" ${more}/>`;

  it("leave out what is empty", () => {
    expect(
      employees(
        of("numberofemployees", "avg", "average") +
          of("numberofemployees", "count", "count") +
          of("numberofemployees", "countcolumn", "filled") +
          of("statecode", "countcolumn", "states", 'distinct="true"') +
          of("numberofemployees", "max", "most") +
          of("numberofemployees", "min", "least") +
          of("revenue", "sum", "sum"),
      ),
    ).toEqual([{ average: 515, count: 5, filled: 4, states: 2, most: 2000, least: 5, sum: 1019.2 }]);
  });

  it("are grouped and ordered by alias, with labels for choices", () => {
    const { rows: groups } = read(
      "accounts",
      `<fetch aggregate="true"><entity name="account"><attribute name="statecode" groupby="true" alias="state"/>${of("revenue", "sum", "total")}${of("accountid", "count", "rows")}<order alias="rows" descending="true"/></entity></fetch>`,
      {
        prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
      },
    );
    const formatted = "OData.Community.Display.V1.FormattedValue";
    expect(groups).toEqual([
      {
        [`state@${formatted}`]: "Active",
        state: 0,
        [`total@${formatted}`]: "€1,010.20",
        total: 1010.2,
        [`rows@${formatted}`]: "3",
        rows: 3,
      },
      {
        [`state@${formatted}`]: "Inactive",
        state: 1,
        [`total@${formatted}`]: "€9.00",
        total: 9,
        [`rows@${formatted}`]: "2",
        rows: 2,
      },
    ]);
  });

  it("reach into links", () => {
    expect(
      employees(
        of("accountid", "count", "rows"),
        `<link-entity name="contact" from="contactid" to="primarycontactid" alias="c"><attribute name="fullname" groupby="true" alias="who"/></link-entity><order alias="who"/>`,
      ),
    ).toEqual([
      { rows: 1, who: "Jim Glynn" },
      { rows: 1, who: "Susanna Stubberod" },
    ]);
  });

  it("group by parts of dates, in the caller's time zone or in UTC", () => {
    const dates = ["2023-03-25T10:00:00Z", "2023-08-27T10:00:00Z", "2023-12-31T23:30:00Z"];
    dates.forEach((date, index) => {
      organization.insert("sample_item", id(341 + index), { sample_name: "dated", sample_at: date });
    });
    const parts = (grouping: string, more = ""): readonly unknown[] =>
      read(
        "sample_items",
        `<fetch aggregate="true"><entity name="sample_item"><attribute name="sample_at" groupby="true" dategrouping="${grouping}" alias="part" ${more}/>${of("sample_itemid", "count", "rows")}<filter><condition attribute="sample_name" operator="eq" value="dated"/></filter><order alias="part"/></entity></fetch>`,
        {
          settings: { timeZone: "Europe/Berlin" },
          prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
        },
      ).rows.map((row) => [row["part"], row["part@OData.Community.Display.V1.FormattedValue"]]);
    expect(parts("day")).toEqual([
      [1, "1"],
      [25, "25"],
      [27, "27"],
    ]);
    expect(parts("week")).toEqual([
      [1, "1"],
      [12, "12"],
      [35, "35"],
    ]);
    expect(parts("month")).toEqual([
      [1, "1"],
      [3, "3"],
      [8, "8"],
    ]);
    expect(parts("quarter")).toEqual([
      [1, "1"],
      [3, "3"],
    ]);
    expect(parts("year")).toEqual([
      [2023, "2023"],
      [2024, "2024"],
    ]);
    expect(parts("year", 'usertimezone="false"')).toEqual([[2023, "2023"]]);
    expect(parts("fiscal-period").map((part) => (part as string[])[1])).toEqual([
      "Quarter 1 FY2023",
      "Quarter 3 FY2023",
      "Quarter 1 FY2024",
    ]);
    expect(parts("fiscal-year").map((part) => (part as string[])[1])).toEqual(["FY2023", "FY2024"]);
  });

  it("stop at their own limit", () => {
    expect(
      refusalOf(() =>
        rows(
          `<fetch aggregate="true" aggregatelimit="4"><entity name="account">${of("accountid", "count", "rows")}</entity></fetch>`,
        ),
      ),
    ).toBe("400 0x8004E023 The maximum record limit is exceeded. Reduce the number of records.");
  });
});
