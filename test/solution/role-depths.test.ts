import { v4 as uuid } from "uuid";
import { accordExtensions, accordTables } from "#model/tables/accord-tables";
import { entitySetName, primaryKey, type AnyTable, type Table } from "#model/tables/table";
import { depthOf, operations, type Operation } from "../../solution/roles/privilege-matrix";
import type { Depth, Role } from "../../solution/roles/role";
import { shippedRoles } from "../../solution/roles/shipped-roles";
import { addReaders, giveRole } from "../../tools/demo/grant-access";
import { startOrganization, type RunningOrganization } from "../bridge/support/running-organization";
import { newRow, ownedBy, valueOf } from "./support/row-of-table";

jest.setTimeout(600_000);

/** Whose row it is, seen from the user who asks: the own, one of the same unit, of a unit below it, or of another one. */
const places = ["own", "unit", "below", "elsewhere"] as const;
type Place = (typeof places)[number];

/** How far each depth reaches (learn.microsoft.com, Security roles and privileges). */
const reach: Readonly<Record<Depth, readonly Place[]>> = {
  Basic: ["own"],
  Local: ["own", "unit"],
  Deep: ["own", "unit", "below"],
  Global: places,
};

let organization: RunningOrganization;
let administratorId: string;
let unit: string;
const owners = new Map<Place, string>();
/** Users of the same unit with one role each and no column security profile, by role. */
const users = new Map<string, string>();

beforeAll(async () => {
  organization = await startOrganization();
  administratorId = String((await organization.dataverse.get("WhoAmI")).UserId);
  unit = await addUnit("North");
  owners.set("unit", await addUser(unit));
  owners.set("below", await addUser(await addUnit("Far north", unit)));
  owners.set("elsewhere", await addUser(await addUnit("South")));
  for (const { name } of shippedRoles) users.set(name, await addUser(unit, name));
});
afterAll(() => organization.stop());

async function addUnit(name: string, parent?: string): Promise<string> {
  const businessunitid = uuid();
  const below = parent ? { "parentbusinessunitid@odata.bind": `/businessunits(${parent})` } : {};
  await organization.dataverse.send("POST", "businessunits", { businessunitid, name, ...below });
  return businessunitid;
}

/** The user's id is the token, too. Owners need to read what they own. */
async function addUser(unit: string, role = "Accord Salesperson"): Promise<string> {
  const id = uuid();
  await organization.dataverse.send("POST", "systemusers", {
    systemuserid: id,
    firstname: "Somebody",
    lastname: id.slice(0, 8),
    domainname: `${id}@contoso.example`,
    "businessunitid@odata.bind": `/businessunits(${unit})`,
  });
  await giveRole(organization.dataverse, id, role);
  await organization.sandbox.send("POST", "tokens", { token: id, userId: id });
  return id;
}

async function makeRow(table: Table, ownerId: string): Promise<string> {
  const row = newRow(table);
  const ofOwner = table.ownership === "User" ? ownedBy(ownerId) : {};
  await organization.dataverse.send("POST", entitySetName(table), { ...row, ...ofOwner });
  return `${entitySetName(table)}(${row.id})`;
}

function call(role: Role, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${organization.sandboxUrl}/api/data/v9.2/${path}`, {
    method,
    headers: { authorization: `Bearer ${users.get(role.name) ?? ""}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function isGranted(role: Role, method: string, path: string, body?: object): Promise<boolean> {
  const { status } = await call(role, method, path, body);
  if (status !== 403 && (status < 200 || status >= 300)) throw new Error(`${method} ${path} was answered ${status}`);
  return status !== 403;
}

const ownedTables = accordTables.filter(({ ownership }) => ownership === "User");

describe.each(shippedRoles.map((role) => [role.name, role] as const))("%s reaches", (_, role) => {
  test.each(ownedTables.map((table) => [table.plural, table] as const))("%s", async (_plural, table) => {
    const found: Record<string, Place[]> = { Read: [], Write: [], Assign: [] };
    for (const place of places) {
      const owner = owners.get(place) ?? users.get(role.name) ?? "";
      const path = await makeRow(table, owner);
      const text = { [table.primaryName.toLowerCase()]: "another" };
      if (await isGranted(role, "GET", path)) found.Read?.push(place);
      if (await isGranted(role, "PATCH", path, text)) found.Write?.push(place);
      if (await isGranted(role, "PATCH", path, ownedBy(administratorId))) found.Assign?.push(place);
    }
    const granted = (operation: Operation) => reach[depthOf(role, operation, table) ?? "Basic"];
    const expected = (operation: Operation) => (depthOf(role, operation, table) ? granted(operation) : []);
    expect(found).toEqual({ Read: expected("Read"), Write: expected("Write"), Assign: expected("Assign") });
  });
});

describe.each(shippedRoles.map((role) => [role.name, role] as const))("Dataverse says of %s", (_, role) => {
  test.each(accordTables.map((table) => [table.plural, table] as const))(
    "every right to %s, wherever the row is",
    async (_plural, table) => {
      for (const place of places) {
        const owner = owners.get(place) ?? users.get(role.name) ?? "";
        const rights = operations.filter((right) => {
          const name = `prv${right}${table.schemaName}`;
          const granted = role.privileges.find((privilege) => privilege.name === name);
          return granted && reach[granted.depth].includes(place);
        });
        expect([place, await accessTo(role, await makeRow(table, owner))]).toEqual([place, [...rights].sort()]);
      }
    },
  );
});

/** What Dataverse itself says a user may do with a row. */
async function accessTo(role: Role, path: string): Promise<readonly string[]> {
  const target = encodeURIComponent(JSON.stringify({ "@odata.id": path }));
  const user = users.get(role.name) ?? "";
  const { AccessRights } = await organization.dataverse.get(
    `systemusers(${user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${target}`,
  );
  const rights = String(AccessRights).split(", ");
  return rights
    .map((right) => right.replace(/Access$/, ""))
    .filter((right) => right !== "None")
    .sort();
}

describe("columns under column security", () => {
  const secured = [...accordExtensions, ...accordTables]
    .map((table) => [table, Object.entries(table.columns).filter(([, column]) => column.secured)] as const)
    .filter(([, columns]) => columns.length > 0);
  /** A row with a value in each of them, by table. */
  const paths = new Map<AnyTable, string>();

  beforeAll(async () => {
    for (const [table, columns] of secured) {
      const path = table.kind === "own" ? await makeRow(table, owners.get("unit") ?? "") : await makeStockRow(table);
      const values = Object.assign({}, ...columns.map(([name, column]) => valueOf(name, column))) as object;
      await organization.dataverse.send("PATCH", path, values);
      paths.set(table, path);
    }
  });

  async function makeStockRow(table: AnyTable): Promise<string> {
    const id = uuid();
    const row = { [primaryKey(table)]: id, name: "Somebody's", ...ownedBy(owners.get("unit") ?? "") };
    await organization.dataverse.send("POST", entitySetName(table), row);
    return `${entitySetName(table)}(${id})`;
  }

  /** Which of them, lookups apart, a role sees a value in; none where it does not see the row. */
  async function seen(role: Role): Promise<readonly string[]> {
    const names: string[] = [];
    for (const [table, columns] of secured) {
      const answer = await call(role, "GET", paths.get(table) ?? "");
      if (answer.status === 403) continue;
      const row = (await answer.json()) as Record<string, unknown>;
      const plain = columns.filter(([, { type }]) => type !== "lookup").map(([name]) => name.toLowerCase());
      names.push(...plain.filter((name) => (row[name] ?? null) !== null).map((name) => `${table.schemaName} ${name}`));
    }
    return names;
  }

  const readers = shippedRoles.filter(({ name }) => name !== "Accord Bridge");

  test.each(readers.map((role) => [role.name, role] as const))(
    "are empty for %s, and written by it on no table, ours or stock",
    async (_, role) => {
      expect(await seen(role)).toEqual([]);
      for (const [table, columns] of secured) {
        for (const [name, column] of columns) {
          const path = paths.get(table) ?? "";
          expect([name, await isGranted(role, "PATCH", path, valueOf(name, column))]).toEqual([name, false]);
        }
      }
    },
  );

  test("are read by everybody who reads the row once the team is in the readers' profile", async () => {
    await addReaders(organization.dataverse);
    const all = secured.flatMap(([table, columns]) =>
      columns
        .filter(([, { type }]) => type !== "lookup")
        .map(([name]) => [table, `${table.schemaName} ${name.toLowerCase()}`] as const),
    );
    for (const role of readers) {
      const sees = (table: AnyTable) => depthOf(role, "Read", table) !== undefined;
      expect([role.name, await seen(role)]).toEqual([
        role.name,
        all.filter(([table]) => sees(table)).map(([, name]) => name),
      ]);
    }
  });
});
