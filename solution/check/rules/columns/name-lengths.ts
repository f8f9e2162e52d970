import { fault, type Fault, type Rule } from "../../rule";

/** Limits of the schema of customizations.xml. */
const limits = { table: 50, column: 50, relationship: 100 } as const;

export const nameLengths: Rule = {
  id: "name-lengths",
  severity: "error",
  reason:
    "The schema of customizations.xml takes names of tables and columns up to 50 characters, of relationships up to 100.",
  check: ({ tables, relationships }) => [
    ...tables.flatMap(({ schemaName, logicalName, columns }) => [
      ...tooLong("table", schemaName, schemaName),
      ...columns.flatMap(({ physicalName }) => tooLong("column", physicalName, `${logicalName}.${physicalName}`)),
    ]),
    ...relationships.flatMap(({ name }) => tooLong("relationship", name, name)),
  ],
};

function tooLong(kind: keyof typeof limits, name: string, label: string): Fault[] {
  return name.length <= limits[kind]
    ? []
    : [fault(`${kind} ${label}`, `has a name of ${name.length} characters`, `Use at most ${limits[kind]}.`)];
}
