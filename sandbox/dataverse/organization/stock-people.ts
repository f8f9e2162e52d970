import { stableId } from "../metadata/metadata-id";
import type { PlatformRows } from "./platform-rows";
import { administratorId, euroId, rootBusinessUnitId, systemUserId } from "./stock-ids";

interface Person {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** What the person does; the sign-in switch of the form page shows it. Empty for accounts nobody signs in as. */
  readonly title: string;
  readonly businessUnit: "root" | "sales";
  readonly roles: readonly string[];
  readonly id?: string;
}

export const salesBusinessUnitId = stableId("businessunit", "contoso sales");

/** The people of an empty organisation, with what each of them does. */
export const stockPeople: readonly Person[] = [
  person("system", "", "SYSTEM", "", "root", ["System Administrator"], systemUserId),
  person("integration", "", "INTEGRATION", "", "root", ["System Administrator"]),
  person("administrator", "Veronica", "Quek", "administrator", "root", ["System Administrator"], administratorId),
  person("molly.clark", "Molly", "Clark", "seller", "sales", ["Basic User", "Salesperson"]),
  person("alan.steiner", "Alan", "Steiner", "seller", "sales", ["Basic User", "Salesperson"]),
  person("eric.gruber", "Eric", "Gruber", "sales manager", "sales", ["Basic User", "Sales Manager"]),
  person("omar.diaz", "Omar", "Diaz", "operator", "root", ["Basic User"]),
];

function person(
  key: string,
  firstName: string,
  lastName: string,
  title: string,
  businessUnit: Person["businessUnit"],
  roles: readonly string[],
  id?: string,
): Person {
  return { key, firstName, lastName, title, businessUnit, roles, ...(id === undefined ? {} : { id }) };
}

/** The id of one of the stock people: `molly.clark`. */
export function personId(key: string): string {
  return stockPeople.find((candidate) => candidate.key === key)?.id ?? stableId("systemuser", key);
}

export function businessUnitOf(person: Person): string {
  return person.businessUnit === "root" ? rootBusinessUnitId : salesBusinessUnitId;
}

/** The default team of a business unit: everybody in it is a member. */
export function defaultTeamId(businessUnitId: string): string {
  return stableId("team", businessUnitId, "default");
}

export function writeBusinessUnits(rows: PlatformRows): void {
  rows.put("businessunit", rootBusinessUnitId, { name: "Contoso", isdisabled: false, transactioncurrencyid: euroId });
  rows.put("businessunit", salesBusinessUnitId, {
    name: "Contoso Sales",
    isdisabled: false,
    parentbusinessunitid: rootBusinessUnitId,
  });
  writeDefaultTeam(rows, rootBusinessUnitId, "Contoso");
  writeDefaultTeam(rows, salesBusinessUnitId, "Contoso Sales");
}

/** The team everybody of a business unit belongs to. */
export function writeDefaultTeam(rows: PlatformRows, businessUnitId: string, name: string): void {
  rows.put("team", defaultTeamId(businessUnitId), {
    name,
    businessunitid: businessUnitId,
    administratorid: administratorId,
    isdefault: true,
    systemmanaged: true,
    teamtype: 0,
  });
}

export function writePeople(rows: PlatformRows): void {
  for (const person of stockPeople) {
    const id = personId(person.key);
    const businessUnitId = businessUnitOf(person);
    const isPerson = person.title !== "";
    rows.put("systemuser", id, {
      firstname: person.firstName === "" ? null : person.firstName,
      lastname: person.lastName,
      fullname: `${person.firstName} ${person.lastName}`.trim(),
      title: isPerson ? person.title : null,
      domainname: isPerson ? `${person.key}@contoso.example` : person.lastName,
      internalemailaddress: isPerson ? `${person.key}@contoso.example` : null,
      azureactivedirectoryobjectid: isPerson ? stableId("entra object", person.key) : null,
      businessunitid: businessUnitId,
      isdisabled: !isPerson,
      islicensed: isPerson,
      accessmode: isPerson ? 0 : 3,
      caltype: 7,
      azurestate: 0,
      deletedstate: 0,
    });
    joinDefaultTeam(rows, id, businessUnitId);
  }
}

/** Makes a user a member of the default team of the business unit, and of no other default team. */
export function joinDefaultTeam(rows: PlatformRows, userId: string, businessUnitId: string): void {
  const defaultTeams = "SELECT teamid FROM team WHERE isdefault = 1";
  rows.store.run(`DELETE FROM teammembership WHERE systemuserid = ? AND teamid IN (${defaultTeams})`, userId);
  rows.put("teammembership", stableId("teammembership", userId, businessUnitId), {
    systemuserid: userId,
    teamid: defaultTeamId(businessUnitId),
  });
}
