import { fault, type Rule } from "../../rule";

export const lookupRelationship: Rule = {
  id: "lookup-relationship",
  severity: "error",
  reason: "What a lookup points to stands in its relationship only; without one the column cannot be created.",
  check: ({ tables, relationships }) =>
    tables.flatMap(({ logicalName, columns }) =>
      columns
        .filter(({ type, isCustom }) => isCustom && (type === "lookup" || type === "customer"))
        .filter(
          ({ name }) =>
            !relationships.some(({ referencing, lookup }) => referencing === logicalName && lookup === name),
        )
        .map(({ name, physicalName }) =>
          fault(
            `column ${logicalName}.${name}`,
            "is a lookup without a relationship",
            `Add an EntityRelationship with ReferencingAttributeName ${physicalName}.`,
          ),
        ),
    ),
};
