import { readFileSync } from "node:fs";
import { join } from "node:path";
import { v4 as uuid } from "uuid";
import { accordTables } from "#model/tables/accord-tables";
import { entitySetName, type Table } from "#model/tables/table";
import { depthOf, mayWriteColumn, writePrivilegeMatrix } from "../../solution/roles/privilege-matrix";
import type { Role } from "../../solution/roles/role";
import { shippedRoles } from "../../solution/roles/shipped-roles";
import { giveRole } from "../../tools/demo/grant-access";
import { rowsOf } from "../../tools/demo/json-client";
import { startOrganization, type RunningOrganization } from "../bridge/support/running-organization";
import { newRow, ownedBy, valueOf } from "./support/row-of-table";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let sellerId: string;
let administratorId: string;
/** A row of each table, owned by the seller. */
const rows = new Map<Table, string>();

const tokens: Readonly<Record<string, string>> = {
  "Accord Bridge": "bridge",
  "Accord Operator": "operator",
  "Accord Retention": "retention",
  "Accord Sales Manager": "manager",
  "Accord Salesperson": "seller",
};

beforeAll(async () => {
  organization = await startOrganization();
  const people = (await organization.sandbox.get("users")) as unknown as readonly {
    readonly userId: string;
    readonly title: string;
  }[];
  await addRetention();
  const manager = people.find(({ title }) => title === "sales manager")?.userId;
  const applications = await organization.dataverse.get(
    "systemusers?$select=systemuserid&$filter=applicationid ne null",
  );
  await organization.sandbox.send("POST", "tokens", { token: "manager", userId: manager });
  await organization.sandbox.send("POST", "tokens", {
    token: "bridge",
    userId: rowsOf(applications)[0]?.systemuserid,
  });
  sellerId = String((await organization.seller.get("WhoAmI")).UserId);
  administratorId = String((await organization.dataverse.get("WhoAmI")).UserId);
  for (const table of accordTables) rows.set(table, await makeRow(table));
});
afterAll(() => organization.stop());

test("docs/privileges.md says what the roles grant now", () => {
  const written = readFileSync(join(__dirname, "../../docs/privileges.md"), "utf8");
  expect(withoutLayout(written)).toBe(withoutLayout(writePrivilegeMatrix()));
});

describe.each(shippedRoles.map((role) => [role.name, role] as const))("%s", (_, role) => {
  test.each(accordTables.map((table) => [table.plural, table] as const))("%s", async (_plural, table) => {
    const own = `${entitySetName(table)}(${rows.get(table) ?? ""})`;
    const another = `${entitySetName(table)}(${await makeRow(table)})`;
    const isAllowed = async (method: string, path: string, body?: object) =>
      isGranted(await call(role, method, path, body), `${method} ${path}`);
    expect({
      Read: await isAllowed("GET", own),
      Create: await isAllowed("POST", entitySetName(table), newRow(table)),
      Delete: await isAllowed("DELETE", `${entitySetName(table)}(${await makeRow(table)})`),
      ...(table.ownership === "User" ? { Assign: await isAllowed("PATCH", another, ownedBy(administratorId)) } : {}),
    }).toEqual({
      Read: depthOf(role, "Read", table) !== undefined,
      Create: depthOf(role, "Create", table) !== undefined,
      Delete: depthOf(role, "Delete", table) !== undefined,
      ...(table.ownership === "User" ? { Assign: depthOf(role, "Assign", table) !== undefined } : {}),
    });
  });

  test.each(accordTables.map((table) => [table.plural, table] as const))(
    "%s, column by column",
    async (_plural, table) => {
      const path = `${entitySetName(table)}(${rows.get(table) ?? ""})`;
      const wrong: string[] = [];
      for (const [name, column] of Object.entries(table.columns)) {
        const isWritten = isGranted(await call(role, "PATCH", path, valueOf(name, column)), `PATCH ${name}`);
        if (isWritten !== mayWriteColumn(role, table, name)) wrong.push(`${name} is ${isWritten ? "" : "not "}written`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

test("what only the ERP decides is refused on create too, and read by members of the readers' profile only", async () => {
  for (const table of accordTables) {
    for (const [name, column] of Object.entries(table.columns).filter(([, { secured }]) => secured)) {
      const row = { ...newRow(table), ...valueOf(name, column) };
      for (const role of shippedRoles.filter(({ name: who }) => who !== "Accord Bridge")) {
        expect([role.name, name, (await call(role, "POST", entitySetName(table), row)).status]).toEqual([
          role.name,
          name,
          403,
        ]);
      }
    }
  }
});

/** The application user that removes messages, which the demo does without. */
async function addRetention(): Promise<void> {
  const userId = uuid();
  await organization.dataverse.send("POST", "systemusers", {
    systemuserid: userId,
    firstname: "Accord",
    lastname: "Retention",
    domainname: "accord.retention@sandbox.example",
  });
  await giveRole(organization.dataverse, userId, "Accord Retention");
  await organization.sandbox.send("POST", "tokens", { token: "retention", userId });
}

async function makeRow(table: Table): Promise<string> {
  const row = newRow(table);
  await organization.dataverse.send("POST", entitySetName(table), {
    ...row,
    ...(table.ownership === "User" ? ownedBy(sellerId) : {}),
  });
  return row.id;
}

/** Tables of a document are laid out by prettier. */
const withoutLayout = (markdown: string) => markdown.replace(/ +/g, " ").replace(/-{3,}/g, "---").trim();

function call(role: Role, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${organization.sandboxUrl}/api/data/v9.2/${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens[role.name] ?? ""}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** Granted or refused for lack of rights; anything else is a fault of this test. */
function isGranted({ status }: Response, what: string): boolean {
  if (status >= 200 && status < 300) return true;
  if (status === 403) return false;
  throw new Error(`${what} was answered ${status}`);
}
