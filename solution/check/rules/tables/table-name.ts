import { fault, type Rule } from "../../rule";

export const tableName: Rule = {
  id: "table-name",
  severity: "error",
  reason:
    "Name and entity carry the schema name in the same letters; different case ends in errors of the metadata cache.",
  check: ({ tables }) =>
    tables
      .filter(({ entity, schemaName }) => entity && entity.attributes.Name !== schemaName)
      .map(({ schemaName, entity }) =>
        fault(
          `table ${schemaName}`,
          `its entity is called ${String(entity?.attributes.Name)}`,
          "Write both in the same letters.",
        ),
      ),
};
