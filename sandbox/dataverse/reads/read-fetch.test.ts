import { personId } from "../organization/stock-people";
import { insertAccounts } from "./testing/accounts";
import {
  fetchAddress,
  id,
  makeTestOrganization,
  serviceRoot,
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
const etag: unknown = expect.stringMatching(/^W\/"\d+"$/);
const orderByKey = `<order attribute="accountid"/>`;

describe("columns", () => {
  it("are those asked for, the key, and no empty ones; lookups as _x_value", () => {
    const { body } = read(
      "accounts",
      `<fetch top="2"><entity name="account"><attribute name="name"/><attribute name="primarycontactid"/><attribute name="accountcategorycode"/><attribute name="revenue"/>${orderByKey}</entity></fetch>`,
    );
    expect(body).toEqual({
      "@odata.context": `${serviceRoot}$metadata#accounts(name,_primarycontactid_value,accountcategorycode,revenue,_transactioncurrencyid_value,accountid)`,
      value: [
        {
          "@odata.etag": etag,
          name: "Contoso, Ltd.",
          _primarycontactid_value: id(101),
          accountcategorycode: 1,
          revenue: 500.1,
          accountid: id(1),
        },
        {
          "@odata.etag": etag,
          name: "contoso north",
          _primarycontactid_value: id(102),
          revenue: 500.1,
          accountid: id(2),
        },
      ],
    });
  });

  it("are all of them with all-attributes, or without any; none with no-attrs", () => {
    const where = `<filter><condition attribute="accountid" operator="eq" value="${id(1)}"/></filter>`;
    const [all] = rows(`<fetch><entity name="account"><all-attributes/>${where}</entity></fetch>`);
    expect(all).toMatchObject({ name: "Contoso, Ltd.", numberofemployees: 50, statecode: 0, creditonhold: true });
    expect(rows(`<fetch><entity name="account">${where}</entity></fetch>`)).toEqual([all]);
    expect(rows(`<fetch><entity name="account"><no-attrs/>${where}</entity></fetch>`)).toEqual([
      { "@odata.etag": etag, accountid: id(1) },
    ]);
  });

  it("go by their alias, those of links by the link's", () => {
    expect(
      rows(`<fetch><entity name="account"><attribute name="name" alias="company"/>
        <link-entity name="contact" from="contactid" to="primarycontactid" alias="c"><attribute name="fullname"/><attribute name="createdby"/><attribute name="fullname" alias="who"/></link-entity>
        <link-entity name="systemuser" from="systemuserid" to="ownerid"><attribute name="fullname"/></link-entity>
      </entity></fetch>`),
    ).toEqual([
      {
        "@odata.etag": etag,
        company: "Contoso, Ltd.",
        accountid: id(1),
        "c.fullname": "Susanna Stubberod",
        "c.createdby": personId("molly.clark"),
        who: "Susanna Stubberod",
        "systemuser1.fullname": "Molly Clark",
      },
    ]);
  });

  it("of links are formatted and annotated like any other", () => {
    const [row] = read(
      "accounts",
      `<fetch><entity name="account"><attribute name="statecode"/><link-entity name="contact" from="contactid" to="primarycontactid" alias="c"><attribute name="createdby"/></link-entity>${orderByKey}</entity></fetch>`,
      {
        prefer: 'odata.include-annotations="*"',
      },
    ).rows;
    expect(row).toMatchObject({
      "statecode@OData.Community.Display.V1.FormattedValue": "Active",
      "c.createdby@OData.Community.Display.V1.FormattedValue": "Molly Clark",
      "c.createdby@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
    });
  });

  it("may count the rows below one", () => {
    expect(
      rows(
        `<fetch><entity name="account"><attribute name="accountid" alias="children" rowaggregate="CountChildren"/><attribute name="accountid"/>${orderByKey}</entity></fetch>`,
      ).map((row) => row["children"]),
    ).toEqual([2, 1, 0, 0, 0]);
  });
});

describe("links", () => {
  const numbers = (links: string, filter = ""): readonly number[] =>
    rows(`<fetch><entity name="account"><attribute name="name"/>${links}${filter}${orderByKey}</entity></fetch>`).map(
      (row) => Number(String(row["accountid"]).slice(-1)),
    );
  const tasks = (type: string, inside: string): string =>
    `<link-entity name="task" from="regardingobjectid" to="accountid" link-type="${type}" alias="t">${inside}</link-entity>`;
  const open = `<filter><condition attribute="statecode" operator="eq" value="0"/></filter>`;

  test.each<[string, string, readonly number[]]>([
    ["inner", "", [1, 1, 3]],
    ["inner", open, [1]],
    ["outer", "", [1, 1, 2, 3, 4, 5]],
    ["outer", open, [1, 2, 3, 4, 5]],
    ["matchfirstrowusingcrossapply", "", [1, 2, 3, 4, 5]],
    ["exists", "", [1, 3]],
    ["in", open, [1]],
    ["any", open, [1]],
    ["not any", open, [2, 3, 4, 5]],
    ["not all", open, [1]],
    // Related rows, none of which is open.
    ["all", open, [3]],
  ])("%s with %s", (type, inside, expected) => {
    expect(numbers(tasks(type, inside))).toEqual(expected);
    const isFilterType = type.includes("any") || type.includes("all");
    if (isFilterType) expect(numbers("", `<filter>${tasks(type, inside)}</filter>`)).toEqual(expected);
  });

  it("inside a filter are conditions like others", () => {
    expect(
      numbers("", `<filter type="or">${tasks("any", open)}<condition attribute="name" operator="null"/></filter>`),
    ).toEqual([1, 5]);
  });

  it("that are outer find rows without a match when the condition stands outside", () => {
    expect(
      numbers(
        tasks("outer", ""),
        `<filter><condition entityname="t" attribute="activityid" operator="null"/></filter>`,
      ),
    ).toEqual([2, 4, 5]);
  });

  it("compare columns across tables", () => {
    const link = `<link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="p"/>`;
    expect(
      numbers(link, `<filter><condition attribute="revenue" operator="eq" valueof="p.revenue"/></filter>`),
    ).toEqual([2]);
    expect(
      numbers(
        link,
        `<filter><condition entityname="p" attribute="name" operator="eq" value="contoso north"/></filter>`,
      ),
    ).toEqual([3]);
  });

  it("nest, go through intersect tables, and find their columns themselves", () => {
    const fetchXml = `<fetch><entity name="sample_item"><attribute name="sample_name"/>
      <link-entity name="sample_item_contact" from="sample_itemid" to="sample_itemid" intersect="true">
        <link-entity name="contact" from="contactid" to="contactid" alias="c"><attribute name="fullname"/><order attribute="fullname"/></link-entity>
      </link-entity><order attribute="sample_name"/></entity></fetch>`;
    expect(read("sample_items", fetchXml).rows.map((row) => [row["sample_name"], row["c.fullname"]])).toEqual([
      ["one", "Jim Glynn"],
      ["one", "Susanna Stubberod"],
      ["two", "Jim Glynn"],
    ]);
    expect(numbers(`<link-entity name="contact" alias="c"/>`)).toEqual([1, 2]);
    // An inner link inside an outer one does not take rows away.
    expect(
      numbers(
        `<link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="p"><link-entity name="contact" from="contactid" to="primarycontactid" alias="pc"/></link-entity>`,
      ),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("order", () => {
  const names = (order: string, attributes = "", links = ""): readonly unknown[] =>
    rows(`<fetch ${attributes}><entity name="account"><attribute name="name"/>${links}${order}</entity></fetch>`).map(
      (row) => Number(String(row["accountid"]).slice(-1)),
    );

  it("goes by label for choices, by integer when raw, by name for lookups", () => {
    [2, 3, 1].forEach((kind, index) => {
      organization.insert("sample_item", id(331 + index), { sample_name: "kinds", sample_kind: kind });
    });
    const kinds = (attributes: string, ask?: Ask): readonly unknown[] =>
      read(
        "sample_items",
        `<fetch ${attributes}><entity name="sample_item"><attribute name="sample_kind"/><filter><condition attribute="sample_name" operator="eq" value="kinds"/></filter><order attribute="sample_kind"/></entity></fetch>`,
        ask,
      ).rows.map((row) => row["sample_kind"]);
    expect(kinds("")).toEqual([2, 3, 1]);
    expect(kinds(`useraworderby="true"`)).toEqual([1, 2, 3]);
    expect(kinds("", { settings: { languageCode: 1030 } })).toEqual([2, 3, 1]);
    expect(names(`<order attribute="primarycontactid" descending="true"/>${orderByKey}`)).toEqual([1, 2, 3, 4, 5]);
  });

  it("takes the entity's orders before those of links, unless the entity says otherwise", () => {
    const link = `<link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="p"><order attribute="name"/></link-entity>`;
    expect(names(`<order attribute="statecode" descending="true"/>`, "", link)).toEqual([5, 3, 1, 2, 4]);
    expect(
      names(
        `<order entityname="p" attribute="name" descending="true"/><order attribute="name"/>`,
        "",
        link.replace(`<order attribute="name"/>`, ""),
      ),
    ).toEqual([4, 2, 3, 5, 1]);
  });
});

test("distinct rows have no key, and texts that differ in case are one", () => {
  organization.insert("lead", id(701), { companyname: "Fabrikam", subject: "b" });
  organization.insert("lead", id(702), { companyname: "fabrikam", subject: "a" });
  organization.insert("lead", id(703), { companyname: "Adatum", subject: "c" });
  const distinct = (order: string): readonly Row[] =>
    read("leads", `<fetch distinct="true"><entity name="lead"><attribute name="companyname"/>${order}</entity></fetch>`)
      .rows;
  expect(
    distinct(`<order attribute="companyname" descending="true"/>`).map((row) =>
      String(row["companyname"]).toLowerCase(),
    ),
  ).toEqual(["fabrikam", "adatum"]);
  expect(Object.keys(distinct("")[0] ?? {})).toEqual(["companyname"]);
  expect(distinct(`<order attribute="subject"/>`)).toHaveLength(3);
});
