import type { TableContents } from "../../../read/contents";
import { childText } from "../../../xml/find";
import { isBefore9 } from "../../is-before-9";
import { fault, type Rule } from "../../rule";

export const systemRelationships: Rule = {
  id: "system-relationships",
  severity: "error",
  reason:
    "Every table exported since 9.0 brings the relationships the platform gave it; hand-written tables without them failed to import.",
  check: ({ tables, relationships, manifest }) =>
    tables
      .filter((table) => table.isDefined && !isBefore9(manifest))
      .flatMap((table) =>
        expectedOf(table)
          .filter((name) => !relationships.some((relationship) => relationship.name.toLowerCase() === name))
          .map((name) =>
            fault(`table ${table.logicalName}`, `lacks the relationship ${name}`, "Add it as an export has it."),
          ),
      ),
};

function expectedOf({ entity, logicalName, columns }: TableContents): string[] {
  const isOwned = childText(entity, "OwnershipTypeMask") === "UserOwned";
  const owners = isOwned ? ["business_unit", "owner", "team", "user"] : ["organization"];
  const currency = columns.some(({ name }) => name === "transactioncurrencyid") ? ["transactioncurrency"] : [];
  return [
    `lk_${logicalName}_createdby`,
    `lk_${logicalName}_modifiedby`,
    ...[...owners, ...currency].map((target) => `${target}_${logicalName}`),
  ];
}
