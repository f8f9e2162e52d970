import { makeTestOrganization, fetchAddress, refusalOf, type TestOrganization } from "./testing/organization";

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
});

afterAll(() => {
  organization.close();
});

const refusal = (fetchXml: string, set = "accounts"): string =>
  refusalOf(() => organization.get(fetchAddress(set, fetchXml)));
const inAccount = (inner: string, attributes = ""): string =>
  `<fetch ${attributes}><entity name="account">${inner}</entity></fetch>`;
const link = `<link-entity name="contact" from="contactid" to="primarycontactid"/>`;
const condition = `<condition attribute="name" operator="null"/>`;

test.each([
  ["not xml", "<fetch><entity", "400 0x80040303 Invalid XML."],
  ["no entity", "<fetch/>", "400 0x80041102 Entity Name was not specified in FetchXml String."],
  [
    "an entity without a name",
    "<fetch><entity/></fetch>",
    "400 0x80041102 Entity Name was not specified in FetchXml String.",
  ],
  [
    "an unknown table",
    inAccount(`<link-entity name="nosuch" from="a" to="b"/>`),
    "400 0x80041102 The entity with a name = 'nosuch' with namemapping = 'Logical' was not found in the MetadataCache.",
  ],
  [
    "an unknown column",
    inAccount(`<attribute name="nosuch"/>`),
    "400 0x80041103 'account' entity doesn't contain attribute with Name = 'nosuch' and NameMapping = 'Logical'.",
  ],
  [
    "an unknown column to order by",
    inAccount(`<order attribute="nosuch"/>`),
    "400 0x80041103 'account' entity doesn't contain attribute with Name = 'nosuch' and NameMapping = 'Logical'.",
  ],
  [
    "an unknown column to link from",
    inAccount(`<link-entity name="contact" from="nosuch" to="accountid"/>`),
    "400 0x80041103 'contact' entity doesn't contain attribute with Name = 'nosuch' and NameMapping = 'Logical'.",
  ],
  [
    "another table than the set's",
    "<fetch><entity name='contact'/></fetch>",
    "400 0x80060888 The entity 'contact' of the query is not the one of the resource 'accounts'.",
  ],
  [
    "an element that may not be there",
    inAccount("<column/>"),
    "400 0x8004111c Invalid Child Node, valid nodes are filter, order, link-entity, attribute, all-attributes, no-attrs. NodeName = column NodeXml = <column/>",
  ],
  [
    "an unknown kind of link",
    inAccount(link.replace("/>", ` link-type="left"/>`)),
    "400 0x80040203 'left' is not a valid link-type.",
  ],
  [
    "sixteen links",
    inAccount(link.repeat(16)),
    "400 0x8004430D Number of link entities in query exceeded maximum limit.",
  ],
  [
    "501 conditions",
    inAccount(`<filter>${condition.repeat(501)}</filter>`),
    "400 0x8004430C Number of conditions in query exceeded maximum limit.",
  ],
  [
    "top together with pages",
    inAccount("", `top="1" count="2"`),
    "400 0x80040203 The top attribute can't be specified with paging attribute page or count.",
  ],
  ["a page that is none", inAccount("", `page="0"`), "400 0x80040203 '0' is not a valid value of page."],
  [
    "an alias used twice",
    inAccount(link.replace("/>", ` alias="c"/>`).repeat(2)),
    "400 0x80041109 The alias 'c' is used more than once.",
  ],
  [
    "an aggregate without an alias",
    inAccount(`<attribute name="name" aggregate="count"/>`, `aggregate="true"`),
    "400 0x80041109 An alias is required for the attribute 'name' of an aggregate query.",
  ],
  [
    "an unknown aggregate",
    inAccount(`<attribute name="name" aggregate="median" alias="m"/>`, `aggregate="true"`),
    "400 0x80040203 The attribute 'name' of an aggregate query needs a valid aggregate or groupby.",
  ],
  [
    "a sum of texts",
    inAccount(`<attribute name="name" aggregate="sum" alias="s"/>`, `aggregate="true"`),
    "400 0x80040203 The aggregate 'sum' is not valid for the attribute 'name'.",
  ],
  [
    "parts of something else than a date",
    inAccount(`<attribute name="name" groupby="true" dategrouping="day" alias="d"/>`, `aggregate="true"`),
    "400 0x80040203 The dategrouping 'day' is not valid for the attribute 'name'.",
  ],
  [
    "an aggregate ordered by a column",
    inAccount(`<attribute name="name" aggregate="count" alias="c"/><order attribute="name"/>`, `aggregate="true"`),
    "400 0x80041109 An attribute cannot be specified for an order clause for an aggregate Query. Use an alias",
  ],
  [
    "a cookie of another query",
    inAccount(
      `<attribute name="name"/>`,
      `page="2" count="1" paging-cookie="&lt;cookie page=&quot;1&quot;&gt;&lt;/cookie&gt;"`,
    ),
    "400 0x80060888 The paging cookie is malformed, or it belongs to another query.",
  ],
])("%s is refused", (_, fetchXml, expected) => {
  expect(refusal(fetchXml)).toBe(expected);
});

test("options of OData are refused beside FetchXML", () => {
  expect(refusalOf(() => organization.get(`${fetchAddress("accounts", inAccount(""))}&$filter=name eq 'x'`))).toBe(
    "400 0x80060888 The query parameter $filter is not supported together with fetchXml",
  );
});

test("fifteen links and 500 conditions are not", () => {
  expect(refusal(inAccount(link.repeat(15)))).toBe("no refusal");
  expect(refusal(inAccount(`<filter type="or">${condition.repeat(500)}</filter>`))).toBe("no refusal");
});

test("filters nested too deeply are refused", () => {
  const nested = (depth: number): string =>
    inAccount(`${"<filter>".repeat(depth)}${condition}${"</filter>".repeat(depth)}`);
  expect(refusal(nested(50))).toBe("no refusal");
  expect(refusal(nested(51))).toBe("400 0x80040303 The query is nested too deeply.");
  expect(refusal(nested(5000))).toMatch(/^400 0x80040303 /);
});
