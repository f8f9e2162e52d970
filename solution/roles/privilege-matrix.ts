import { accordExtensions, accordTables } from "#model/tables/accord-tables";
import type { AnyTable } from "#model/tables/table";
import { shippedRoles } from "./shipped-roles";
import type { Depth, Right, Role } from "./role";

/** What can be done to a row or a column, as the matrix tells it. */
export const operations = [
  "Create",
  "Read",
  "Write",
  "Delete",
  "Assign",
  "Append",
  "AppendTo",
  "Share",
] as const satisfies readonly Right[];

export type Operation = (typeof operations)[number];

/**
 * Who may do what to the rows of a table, from the roles alone; column security comes on top. A row that stands is given to somebody else
 * by writing its owner, which takes both rights; Assign alone lets a new row belong to another.
 */
export function depthOf(role: Role, operation: Operation, table: AnyTable): Depth | undefined {
  const granted = depthGranted(role, operation, table);
  return operation === "Assign" && !depthGranted(role, "Write", table) ? undefined : granted;
}

function depthGranted(role: Role, operation: Operation, table: AnyTable): Depth | undefined {
  return role.privileges.find(({ name }) => name === `prv${operation}${table.schemaName}`)?.depth;
}

/** Whether a role writes a column: its rows, and under column security only with the profile of the bridge. */
export function mayWriteColumn(role: Role, table: AnyTable, column: string): boolean {
  const isSecured = table.columns[column]?.secured === true;
  return depthOf(role, "Write", table) !== undefined && (!isSecured || role.name === "Accord Bridge");
}

/** docs/privileges.md: every role, table, operation and secured column. */
export function writePrivilegeMatrix(): string {
  return [
    "# Who may do what",
    "",
    "Written by `npx tsx tools/write-privilege-matrix.ts` from `solution/roles` and the tables of `model/tables`; `test/solution/privileges.test.ts` and `role-depths.test.ts` try every cell against the sandbox, as each role, over HTTP. Not tried against a live environment.",
    "",
    "Depths are those of Dataverse: _Basic_ own rows, _Local_ the business unit, _Deep_ with the units below it, _Global_ all. A dash is a refusal. _Assign_ is giving a row that stands to somebody else; the bridge also makes commitments, and operators requests, that belong to another from the start. _Append_ is naming another row in a lookup, _AppendTo_ being named there. The roles are added to the stock roles people have already, which grant nothing of these tables.",
    "",
    ...shippedRoles.flatMap(writeRole),
    "## Columns under column security",
    "",
    "Read by teams in the profile _Accord Readers_ and by the bridge; written by the bridge alone, also on create. Everybody else reads nothing in them.",
    "",
    "| table | columns |",
    "| --- | --- |",
    ...[...accordExtensions, ...accordTables].flatMap(writeSecured),
    "",
    "Rows of commitments and messages are append-only: the bridge creates them, nobody changes one. Nobody deletes any row of ours, but for the application user with the role _Accord Retention_, which removes messages after their time and tells of it.",
    "",
  ].join("\n");
}

function writeRole(role: Role): readonly string[] {
  const others = role.privileges.filter(
    ({ name }) => !accordTables.some(({ schemaName }) => name.endsWith(schemaName)),
  );
  return [
    `## ${role.name}`,
    "",
    role.description,
    "",
    `| table | ${operations.join(" | ")} |`,
    `| --- |${operations.map(() => " --- |").join("")}`,
    ...accordTables.map((table) => {
      const cells = operations.map((operation) => depthOf(role, operation, table) ?? "–");
      return `| ${table.plural} | ${cells.join(" | ")} |`;
    }),
    "",
    `Besides, on stock tables: ${others.map(({ name, depth }) => `\`${name}\` (${depth})`).join(", ")}.`,
    "",
  ];
}

function writeSecured(table: AnyTable): readonly string[] {
  const secured = Object.entries(table.columns).filter(([, column]) => column.secured);
  if (secured.length === 0) return [];
  const name = table.kind === "own" ? table.plural : table.schemaName;
  return [`| ${name} | ${secured.map(([column]) => `\`${column.toLowerCase()}\``).join(", ")} |`];
}
