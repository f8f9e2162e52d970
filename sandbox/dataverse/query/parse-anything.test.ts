import fc from "fast-check";
import { DataverseError } from "../dataverse-error";
import { parseFetchXml } from "./fetchxml/parse-fetch-xml";
import { readSkipToken } from "./paging/skip-token";
import { parseAddress } from "./parse-address";

const pieces = fc.constantFrom(
  "name",
  "eq",
  "ne",
  "and",
  "or",
  "not",
  "(",
  ")",
  "'",
  "''",
  "'x'",
  " ",
  ",",
  ";",
  "/",
  "=",
  "$",
  "@p",
  ":",
  "any",
  "all(t:",
  "null",
  "true",
  "5",
  "-1.5",
  "2023-04-07",
  "00000000-0000-0000-0000-000000000001",
  "[",
  "]",
  "{",
  "}",
  '"',
  '"\\u00',
  "Microsoft.Dynamics.CRM.In",
  "contains",
  "asc",
  "$select",
  "$expand",
  "$count",
  "groupby",
  "aggregate",
  "with",
  "as",
  "%",
  "%2",
  "&",
  "#",
  "?",
  "\u0000",
  "é",
);

/** A refusal that a client gets, never an error of the parser itself. */
function refusesOrReads(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DataverseError);
  }
}

test("whatever stands in an address, it is read or refused", () => {
  const options = fc.constantFrom(
    "",
    "?$filter=",
    "?$select=",
    "?$expand=",
    "?$orderby=",
    "?$apply=",
    "?@p=",
    "?$top=",
    "?",
    "(",
  );
  fc.assert(
    fc.property(options, fc.array(pieces, { maxLength: 12 }), (option, parts) => {
      refusesOrReads(() => parseAddress(`accounts${option}${parts.join("")}`));
    }),
    { numRuns: 2000 },
  );
});

test("any text is read as FetchXML or as a token, or refused", () => {
  const xml = fc.array(
    fc.constantFrom(
      "<fetch>",
      "<fetch count='x'>",
      "<entity name='a'>",
      "</entity>",
      "</fetch>",
      "<filter>",
      "</filter>",
      "<condition/>",
      "<order/>",
      "&lt;",
      "&",
      "<",
      "<!--",
      "<![CDATA[",
      "<!DOCTYPE a [<!ENTITY b 'c'>]>",
      "&b;",
      "x",
      "<cookie pagenumber='1' pagingcookie='%zz'/>",
    ),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(xml, (parts) => {
      refusesOrReads(() => parseFetchXml(parts.join("")));
      refusesOrReads(() => readSkipToken(parts.join("")));
    }),
  );
});
