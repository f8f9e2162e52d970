import fc from "fast-check";
import { DataverseError } from "../dataverse-error";
import type { Expression, Literal } from "./address";
import { parseAddress } from "./parse-address";

const id = "e2c4d4a1-10aa-4d10-8a10-000000000001";

const pathOf = (address: string): unknown =>
  parseAddress(address).path.map(({ name, arguments: list }) =>
    list === null ? name : [name, ...list.map((argument) => [argument.name, argument.value])],
  );
const filterOf = (filter: string): Expression => {
  const parsed = parseAddress(`accounts?$filter=${filter}`).options.filter;
  if (parsed === null) throw new Error("no filter");
  return parsed;
};
const faultOf = (address: string): string => {
  try {
    parseAddress(address);
  } catch (error) {
    if (error instanceof DataverseError) return `${String(error.status)} ${error.code} ${error.message}`;
    throw error;
  }
  return "no fault";
};

describe("the path", () => {
  const guid: Literal = { is: "guid", value: id };
  test.each<[string, unknown]>([
    ["", []],
    ["/", []],
    ["$metadata", ["$metadata"]],
    ["accounts", ["accounts"]],
    [`accounts(${id})`, [["accounts", [null, guid]]]],
    [`accounts(${id.toUpperCase()})`, [["accounts", [null, guid]]]],
    [`accounts(accountid=${id})`, [["accounts", ["accountid", guid]]]],
    [`accounts('${id}')`, [["accounts", [null, { is: "string", value: id }]]]],
    ["accounts( name = 'O''Neill' )", [["accounts", ["name", { is: "string", value: "O'Neill" }]]]],
    ["accounts(name='%C3%85rhus%20%26%20Co')", [["accounts", ["name", { is: "string", value: "Århus & Co" }]]]],
    [
      `x(k1='a',k2=5,_parent_value=${id})`,
      [["x", ["k1", { is: "string", value: "a" }], ["k2", { is: "number", text: "5" }], ["_parent_value", guid]]],
    ],
    ["x(on=2023-04-07)", [["x", ["on", { is: "date", text: "2023-04-07" }]]]],
    [`accounts(${id})/primarycontactid/$ref`, [["accounts", [null, guid]], "primarycontactid", "$ref"]],
    ["accounts/$count", ["accounts", "$count"]],
    ["WhoAmI()", [["WhoAmI"]]],
    ["Fn(P=@p1,Q=null)", [["Fn", ["P", { is: "alias", name: "p1" }], ["Q", { is: "null" }]]]],
    ["Fn(Names=['a','b'])", [["Fn", ["Names", { is: "json", value: ["a", "b"] }]]]],
    [
      "Fn(Type=Microsoft.Dynamics.CRM.EntityFilters'Entity')",
      [["Fn", ["Type", { is: "enumeration", type: "Microsoft.Dynamics.CRM.EntityFilters", value: "Entity" }]]],
    ],
    [`accounts(${id})/Microsoft.Dynamics.CRM.Act`, [["accounts", [null, guid]], "Microsoft.Dynamics.CRM.Act"]],
  ])("of %s", (address, path) => {
    expect(pathOf(address)).toEqual(path);
  });

  test.each([
    `/contacts(${id})`,
    `//contacts(${id})`,
    `/api/data/v9.2/contacts(${id})`,
    `/api/data/v9.2//contacts(${id})`,
    `http://127.0.0.1:5365/api/data/v9.0/contacts(${id})`,
    `https://org.crm4.dynamics.com/api/data/v9.2//contacts(${id})`,
  ])("begins where the version ends: %s", (address) => {
    expect(pathOf(address)).toEqual(pathOf(`contacts(${id})`));
  });

  test.each([
    ["accounts(", "400 0x80060888 Syntax error at position 9 in 'accounts('."],
    ["accounts(abc)", "400 0x80060888 Syntax error at position 12 in 'accounts(abc)'."],
    ["accounts(name='a)", "400 0x80060888 There is an unterminated literal at position 17 in 'accounts(name='a)'."],
    ["accounts(%zz)", "400 0x80060888 The address is not well encoded: 'accounts(%zz)'."],
  ])("%s is refused", (address, fault) => {
    expect(faultOf(address)).toBe(fault);
  });
});

describe("$filter", () => {
  const path = (...steps: string[]): Expression => ({ is: "path", steps });
  const number = (text: string): Expression => ({ is: "number", text });
  const eq = (left: Expression, right: Expression): Expression => ({ is: "comparison", operator: "eq", left, right });

  test.each<[string, Expression]>([
    ["a eq 1", eq(path("a"), number("1"))],
    ["  a   eq  1  ", eq(path("a"), number("1"))],
    ["a eq -1.50", eq(path("a"), number("-1.50"))],
    ["a eq null", eq(path("a"), { is: "null" })],
    ["a eq true", eq(path("a"), { is: "boolean", value: true })],
    ["a eq b", eq(path("a"), path("b"))],
    ["a eq @p", eq(path("a"), { is: "alias", name: "p" })],
    [`_a_value eq ${id.toUpperCase()}`, eq(path("_a_value"), { is: "guid", value: id })],
    ["on eq 2023-04-07", eq(path("on"), { is: "date", text: "2023-04-07" })],
    ["on eq 2023-04-07T12:00:00Z", eq(path("on"), { is: "dateTime", text: "2023-04-07T12:00:00Z" })],
    ["on eq 2023-04-07T12:00:00.1%2B02:00", eq(path("on"), { is: "dateTime", text: "2023-04-07T12:00:00.1+02:00" })],
    ["a eq 'it''s'", eq(path("a"), { is: "string", value: "it's" })],
    ["a eq 'x+y'", eq(path("a"), { is: "string", value: "x y" })],
    ["a eq 'x%2By %26'", eq(path("a"), { is: "string", value: "x+y &" })],
    [
      "primarycontactid/createdby/fullname eq 'x'",
      eq(path("primarycontactid", "createdby", "fullname"), { is: "string", value: "x" }),
    ],
    ["contains(name,'x')", { is: "call", name: "contains", arguments: [path("name"), { is: "string", value: "x" }] }],
    ["not(a eq 1)", { is: "not", part: eq(path("a"), number("1")) }],
    ["nota eq 1", eq(path("nota"), number("1"))],
    ["(a eq 1)and(b eq 2)", { is: "and", parts: [eq(path("a"), number("1")), eq(path("b"), number("2"))] }],
    [
      "a eq 1 or b eq 2 and c eq 3",
      {
        is: "or",
        parts: [
          eq(path("a"), number("1")),
          { is: "and", parts: [eq(path("b"), number("2")), eq(path("c"), number("3"))] },
        ],
      },
    ],
    ["Tasks/any()", { is: "any", collection: ["Tasks"], each: null }],
    [
      "Tasks/all(t:t/statecode eq 1)",
      { is: "all", collection: ["Tasks"], each: { variable: "t", condition: eq(path("t", "statecode"), number("1")) } },
    ],
    [
      "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=@n)",
      {
        is: "queryFunction",
        name: "LastXDays",
        arguments: [
          { name: "PropertyName", value: { is: "string", value: "createdon" } },
          { name: "PropertyValue", value: { is: "alias", name: "n" } },
        ],
      },
    ],
    [
      'Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=["a", "o\'b"])',
      {
        is: "queryFunction",
        name: "In",
        arguments: [
          { name: "PropertyName", value: { is: "alias", name: "p1" } },
          { name: "PropertyValues", value: { is: "json", value: ["a", "o'b"] } },
        ],
      },
    ],
    [
      "AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Lookup'",
      eq(path("AttributeType"), {
        is: "enumeration",
        type: "Microsoft.Dynamics.CRM.AttributeTypeCode",
        value: "Lookup",
      }),
    ],
  ])("%s", (filter, expression) => {
    expect(filterOf(filter)).toEqual(expression);
  });

  test.each([
    [
      "lastname eq 'O'Bryan'",
      "400 0x80060888 There is an unterminated literal at position 21 in 'lastname eq 'O'Bryan''.",
    ],
    ["name eq", "400 0x80060888 Syntax error at position 7 in 'name eq'."],
    ["name like 'x'", "400 0x80060888 Syntax error at position 5 in 'name like 'x''."],
    [
      "createdon lt 2023-04-07T12:00:00 0000",
      "400 0x80060888 Syntax error at position 17 in 'createdon lt 2023-04-07T12:00:00 0000'.",
    ],
    [`${"(".repeat(200_000)}a`, /^400 0x80060888 The expression is nested too deeply/],
  ])("%.40s is refused", (filter, fault) => {
    expect(faultOf(`accounts?$filter=${filter}`)).toEqual(
      typeof fault === "string" ? fault : (expect.stringMatching(fault) as unknown),
    );
  });

  it("gives back any text that was written as a literal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const literal = encodeURIComponent(`'${text.replaceAll("'", "''")}'`);
        expect(filterOf(`name eq ${literal}`)).toEqual(eq(path("name"), { is: "string", value: text }));
      }),
    );
  });
});

describe("the other options", () => {
  it("select with odd blanks and a trailing comma", () => {
    expect(parseAddress("accounts?$select=name, revenue ,_ownerid_value,").options.select).toEqual([
      "name",
      "revenue",
      "_ownerid_value",
    ]);
    expect(parseAddress("accounts?$select=").options.select).toBeNull();
  });

  it("order by columns and aliases", () => {
    expect(parseAddress("accounts?$orderby=@p1 desc, name asc,x/y&@p1=revenue").options).toMatchObject({
      orderBy: [
        { by: { is: "alias", name: "p1" }, descending: true },
        { by: { is: "path", steps: ["name"] }, descending: false },
        { by: { is: "path", steps: ["x", "y"] }, descending: false },
      ],
      aliases: new Map([["p1", { is: "path", steps: ["revenue"] }]]),
    });
  });

  it("expand at any depth, each with its own options", () => {
    const { expand } = parseAddress(
      "accounts?$expand=primarycontactid/$ref,Account_Tasks($select=subject;$filter=contains(subject,';');$orderby=createdon desc;$top=2;$expand=ownerid($select=name))",
    ).options;
    expect(expand).toEqual([
      expect.objectContaining({ navigation: ["primarycontactid"], referenceOnly: true, expand: null }),
      expect.objectContaining({
        navigation: ["Account_Tasks"],
        select: ["subject"],
        orderBy: [{ by: { is: "path", steps: ["createdon"] }, descending: true }],
        top: 2,
        expand: [expect.objectContaining({ navigation: ["ownerid"], select: ["name"] })],
        written: [
          "$select=subject",
          "$filter=contains(subject,';')",
          "$orderby=createdon desc",
          "$top=2",
          "$expand=ownerid($select=name)",
        ],
      }),
    ]);
  });

  it("apply as a chain of transformations", () => {
    const apply =
      "filter(a eq 1)/groupby((statuscode,primarycontactid/fullname),aggregate(revenue with sum as total,$count as c))";
    expect(parseAddress(`accounts?$apply=${apply}`).options.apply).toEqual([
      { is: "filter", condition: filterOf("a eq 1") },
      {
        is: "groupBy",
        by: [["statuscode"], ["primarycontactid", "fullname"]],
        aggregate: [
          { of: { is: "path", steps: ["revenue"] }, method: "sum", alias: "total" },
          { of: { is: "rows" }, method: "count", alias: "c" },
        ],
      },
    ]);
  });

  it("aliases as values, lists, references and columns", () => {
    const { aliases } = parseAddress(
      `F(A=@a)?@a=['x','y']&@b={"@odata.id":"accounts(${id})"}&@c='text'&@d=12&@e=Microsoft.Dynamics.CRM.Filters'All'&@f=`,
    ).options;
    expect([...aliases.values()]).toEqual([
      { is: "json", value: ["x", "y"] },
      { is: "json", value: { "@odata.id": `accounts(${id})` } },
      { is: "string", value: "text" },
      { is: "number", text: "12" },
      { is: "enumeration", type: "Microsoft.Dynamics.CRM.Filters", value: "All" },
      { is: "null" },
    ]);
  });

  it("FetchXML with blanks written as plus, and a tag that means nothing", () => {
    const { fetchXml } = parseAddress("accounts?fetchXml=%3Cfetch+top%3D%221%22%3E&tag=any%20thing").options;
    expect(fetchXml).toBe('<fetch top="1">');
  });

  test.each([
    ["$skip=1", "The query parameter $skip is not supported"],
    ["$search=x", "The query parameter $search is not supported"],
    ["$Select=name", "The query parameter $Select is not supported"],
    ["fetchxml=x", "The query parameter fetchxml is not supported"],
    ["$expand=a($levels=2)", "The query parameter $levels is not supported"],
    ["$expand=a($top=1;$top=2)", "Syntax error at position 0 in 'a($top=1;$top=2)'."],
    [
      "$top=-1",
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
    ],
    ["$count=yes", "Invalid value 'yes' for $count query option found. Valid values are 'true' and 'false'."],
    ["$top=1&$top=2", "Query option '$top' was specified more than once, but it must be specified at most once."],
    ["$orderby=name up", "Syntax error at position 5 in 'name up'."],
    ["$filter=%E0%A4%A", "The query option is not well encoded: '$filter=%E0%A4%A'."],
  ])("%s is refused", (option, message) => {
    expect(faultOf(`accounts?${option}`)).toBe(`400 0x80060888 ${message}`);
  });
});
