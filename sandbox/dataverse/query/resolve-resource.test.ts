import { DataverseError } from "../dataverse-error";
import { makeCatalog } from "../metadata/make-catalog";
import { readStandardTables } from "../metadata/standard-tables";
import { parseAddress } from "./parse-address";
import { resolveResource } from "./resolve-resource";
import type { RecordPlace, Resource, RowsPlace } from "./resource";

const known = {
  catalog: makeCatalog(1, readStandardTables()),
  operations: new Set(["WhoAmI", "CreateMultiple", "RetrieveUserPrivileges"]),
};
const id = "00000000-0000-0000-0000-000000000001";

const resolve = (path: string): Resource => resolveResource(parseAddress(path).path, known);

/** What a path means, in words. */
function describePlace(place: RecordPlace | RowsPlace): string {
  switch (place.is) {
    case "set":
      return `all ${place.table.logicalName} rows`;
    case "keyed":
      return `${place.table.logicalName} by ${place.key.map(({ name }) => name ?? "id").join(" and ")}`;
    case "followed":
      return `${place.table.logicalName} in ${place.navigation.column} of (${describePlace(place.from)})`;
    case "related":
      return `${place.table.logicalName} rows of (${describePlace(place.from)})`;
    case "member":
      return `one of (${describePlace(place.of)})`;
    case "cast":
      return `(${describePlace(place.from)}) as ${place.table.logicalName}`;
  }
}

function describeResource(resource: Resource): string {
  switch (resource.is) {
    case "rows":
    case "count":
    case "references":
      return `${resource.is}: ${describePlace(resource.rows)}`;
    case "record":
    case "reference":
      return `${resource.is}: ${describePlace(resource.record)}`;
    case "property":
      return `${resource.rawValue ? "bare " : ""}${resource.attribute.logicalName} of ${describePlace(resource.record)}`;
    case "operation":
      return `${resource.name}(${resource.arguments.map(({ name }) => name).join()}) on ${resource.target === null ? "nothing" : describePlace(resource.target)}`;
    case "definitions":
      return `definitions: ${resource.path.map(({ name }) => name).join(" ")}`;
    case "serviceDocument":
    case "metadata":
    case "batch":
      return resource.is;
  }
}

test.each([
  ["", "serviceDocument"],
  ["$metadata", "metadata"],
  ["$batch", "batch"],
  ["accounts", "rows: all account rows"],
  ["accounts/$count", "count: all account rows"],
  [`accounts(${id})`, "record: account by id"],
  ["accounts(accountnumber='A1',_ownerid_value=" + id + ")", "record: account by accountnumber and _ownerid_value"],
  [`accounts(${id})/name`, "name of account by id"],
  [`accounts(${id})/name/$value`, "bare name of account by id"],
  [`accounts(${id})/_primarycontactid_value`, "primarycontactid of account by id"],
  [`accounts(${id})/primarycontactid`, "record: contact in primarycontactid of (account by id)"],
  [`accounts(${id})/primarycontactid/$ref`, "reference: contact in primarycontactid of (account by id)"],
  [
    `accounts(${id})/ownerid/Microsoft.Dynamics.CRM.systemuser`,
    "record: (owner in ownerid of (account by id)) as systemuser",
  ],
  [`opportunities(${id})/customerid_contact`, "record: contact in customerid of (opportunity by id)"],
  [`accounts(${id})/contact_customer_accounts`, "rows: contact rows of (account by id)"],
  [`accounts(${id})/contact_customer_accounts/$ref`, "references: contact rows of (account by id)"],
  [`accounts(${id})/contact_customer_accounts(${id})/$ref`, "reference: one of (contact rows of (account by id))"],
  [`accounts(${id})/contact_customer_accounts(${id})/fullname`, "fullname of one of (contact rows of (account by id))"],
  [`systemusers(${id})/teammembership_association`, "rows: team rows of (systemuser by id)"],
  [`teams(${id})/teammembership_association`, "rows: systemuser rows of (team by id)"],
  [`systemusers(${id})/ownerid`, "systemuserid of systemuser by id"],
  ["activitypointers/Microsoft.Dynamics.CRM.task", "rows: all task rows"],
  ["WhoAmI", "WhoAmI() on nothing"],
  ["WhoAmI()", "WhoAmI() on nothing"],
  ["Microsoft.Dynamics.CRM.WhoAmI(A=@a)", "WhoAmI(A) on nothing"],
  ["accounts/Microsoft.Dynamics.CRM.CreateMultiple", "CreateMultiple() on all account rows"],
  [
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
    "RetrieveUserPrivileges() on systemuser by id",
  ],
  ["EntityDefinitions(LogicalName='account')/Attributes", "definitions: EntityDefinitions Attributes"],
])("%s", (path, meaning) => {
  expect(describeResource(resolve(path))).toBe(meaning);
});

test.each([
  ["Accounts", "Accounts"],
  ["account", "account"],
  ["NoSuchFunction()", "NoSuchFunction"],
  [`accounts(${id})/Name`, "Name"],
  [`accounts(${id})/customerid`, "customerid"],
  [`accounts(${id})/name(${id})`, "name"],
  [`accounts(${id})/name/$count`, "$count"],
  [`accounts(${id})/primarycontactid(${id})`, "primarycontactid"],
  [`accounts(${id})/$count`, "$count"],
  ["accounts/$value", "$value"],
  ["accounts/$count/x", "x"],
  ["$metadata/x", "x"],
  ["WhoAmI/x", "x"],
  ["accounts/Microsoft.Dynamics.CRM.nosuch", "Microsoft.Dynamics.CRM.nosuch"],
])("%s names nothing", (path, segment) => {
  expect(() => resolve(path)).toThrow(
    new DataverseError("0x80060888", 404, `Resource not found for the segment '${segment}'.`),
  );
});
