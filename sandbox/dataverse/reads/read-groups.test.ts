import { insertAccounts } from "./testing/accounts";
import { makeTestOrganization, refusalOf, serviceRoot, type Row, type TestOrganization } from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
  insertAccounts(organization);
});

afterAll(() => {
  organization.close();
});

const groups = (apply: string): readonly Row[] => organization.get(`accounts?$apply=${encodeURIComponent(apply)}`).rows;

test.each<[string, readonly Row[]]>([
  ["groupby((statecode))", [{ statecode: 0 }, { statecode: 1 }]],
  [
    "groupby((statecode),aggregate($count as rows))",
    [
      { statecode: 0, rows: 3 },
      { statecode: 1, rows: 2 },
    ],
  ],
  // A sum of decimals is exact; what is empty does not count.
  [
    "aggregate(revenue with sum as total,revenue with max as most,revenue with min as least)",
    [{ total: 1019.2, most: 500.1, least: 9 }],
  ],
  ["aggregate(numberofemployees with average as average)", [{ average: 515 }]],
  ["aggregate(createdon with max as last)", [{ last: "2023-04-08T00:00:00Z" }]],
  ["filter(revenue gt 9 and contains(name,'contoso'))/aggregate($count as rows)", [{ rows: 2 }]],
  [
    "filter(statecode eq 0)/filter(revenue gt 10)/groupby((statecode),aggregate($count as rows))",
    [{ statecode: 0, rows: 2 }],
  ],
  // An empty group column is left out of its row; columns of other tables are named by their table.
  [
    "groupby((accountcategorycode),aggregate($count as rows))",
    [{ rows: 3 }, { accountcategorycode: 1, rows: 1 }, { accountcategorycode: 2, rows: 1 }],
  ],
  [
    "filter(primarycontactid/fullname ne null)/groupby((primarycontactid/fullname),aggregate(revenue with sum as total))",
    [
      { contact_fullname: "Jim Glynn", total: 500.1 },
      { contact_fullname: "Susanna Stubberod", total: 500.1 },
    ],
  ],
  [
    "groupby((statecode,creditonhold))",
    [{ statecode: 0 }, { statecode: 0, creditonhold: false }, { statecode: 0, creditonhold: true }, { statecode: 1 }],
  ],
  [
    "filter(name eq 'nobody')/aggregate(revenue with sum as total,$count as rows,revenue with max as most)",
    [{ total: 0, rows: 0 }],
  ],
  ["filter(name eq 'nobody')/groupby((statecode),aggregate($count as rows))", []],
])("%s", (apply, expected) => {
  expect(groups(apply)).toEqual(expected);
});

test("texts that differ in case are one group", () => {
  organization.insert("lead", "00000000-0000-0000-0000-000000000701", { companyname: "Fabrikam" });
  organization.insert("lead", "00000000-0000-0000-0000-000000000702", { companyname: "FABRIKAM" });
  expect(organization.get("leads?$apply=groupby((companyname),aggregate($count as rows))").rows).toMatchObject([
    { rows: 2 },
  ]);
});

test("the answer is one of the set, formatted where a person would read it", () => {
  const { body } = organization.get(
    "accounts?$apply=groupby((statecode),aggregate(revenue with sum as total,$count as rows,createdon with min as first))&$orderby=statecode desc&$top=1",
    {
      prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
    },
  );
  expect(body).toEqual({
    "@odata.context": `${serviceRoot}$metadata#accounts`,
    value: [
      {
        "statecode@OData.Community.Display.V1.FormattedValue": "Inactive",
        statecode: 1,
        "total@OData.Community.Display.V1.FormattedValue": "€9.00",
        total: 9,
        "rows@OData.Community.Display.V1.FormattedValue": "2",
        rows: 2,
      },
    ],
  });
});

test("groups are paged like rows", () => {
  const first = organization.get("accounts?$apply=groupby((accountid))", { prefer: "odata.maxpagesize=3" });
  const second = organization.get(String(first.body["@odata.nextLink"]), { prefer: "odata.maxpagesize=3" });
  expect([first.rows.length, second.rows.length]).toEqual([3, 2]);
});

test.each([
  [
    "$apply=groupby((statecode),aggregate($count as c))&$orderby=c",
    "The query node SingleValueOpenPropertyAccess is not supported",
  ],
  ["$apply=groupby((createdon))", "Grouping by the date and time 'createdon' is not supported."],
  ["$apply=aggregate(name with countdistinct as c)", "The aggregation method 'countdistinct' is not supported."],
  ["$apply=aggregate(name with sum as c)", "The aggregation method 'sum' does not go with the property 'name'."],
  [
    "$apply=filter(statecode eq 0)",
    "$apply needs a groupby or an aggregate transformation: use $filter to filter rows only.",
  ],
  [
    "$apply=aggregate($count as c)/filter(c gt 1)",
    "Only filter transformations may stand before another one in $apply.",
  ],
  [
    "$apply=groupby((statecode),aggregate($count as statecode))",
    "The property 'statecode' stands in $apply more than once.",
  ],
  [
    "$apply=groupby((statecode))&$filter=statecode eq 0",
    "The query parameter $filter is not supported together with $apply",
  ],
  ["$apply=groupby((nosuch))", "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.account'."],
])("%s is refused", (options, message) => {
  const refusal = refusalOf(() => organization.get(`accounts?${options}`));
  expect(refusal.startsWith("400 0x80060888 ")).toBe(true);
  expect(refusal).toContain(message.split(":")[0]);
});

test("more than 50,000 rows are not aggregated", () => {
  organization.store.run(
    `INSERT INTO sample_item (sample_itemid, sample_name, versionnumber)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001)
     SELECT printf('00000000-0000-0000-0001-%012d', i), 'many', i FROM n`,
  );
  const many = "sample_items?$apply=filter(sample_name eq 'many')/aggregate($count as rows)";
  expect(refusalOf(() => organization.get(many))).toBe(
    "400 0x8004E023 The maximum record limit is exceeded. Reduce the number of records.",
  );
  organization.store.run("DELETE FROM sample_item WHERE versionnumber = 50001");
  expect(organization.get(many).rows).toEqual([{ rows: 50000 }]);
});
