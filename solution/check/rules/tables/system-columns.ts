import type { TableContents } from "../../../read/contents";
import { childText } from "../../../xml/find";
import { isBefore9 } from "../../is-before-9";
import { fault, type Rule } from "../../rule";

const everyTable = [
  "createdby",
  "createdon",
  "createdonbehalfby",
  "importsequencenumber",
  "modifiedby",
  "modifiedon",
  "modifiedonbehalfby",
  "overriddencreatedon",
  "statecode",
  "statuscode",
  "timezoneruleversionnumber",
  "utcconversiontimezonecode",
];
const owned = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];
const unowned = ["organizationid"];

export const systemColumns: Rule = {
  id: "system-columns",
  severity: "error",
  reason:
    "Every table exported since 9.0 lists the columns the platform gave it; hand-written tables without them failed to import.",
  check: ({ tables, manifest }) =>
    tables
      .filter((table) => table.isDefined && !isBefore9(manifest))
      .flatMap((table) =>
        expectedOf(table)
          .filter((name) => !table.columns.some((column) => column.name === name))
          .map((name) =>
            fault(
              `table ${table.logicalName}`,
              `lacks the system column ${name}`,
              "Add the column as an export has it.",
            ),
          ),
      ),
};

function expectedOf({ entity }: TableContents): string[] {
  return [...everyTable, ...(childText(entity, "OwnershipTypeMask") === "UserOwned" ? owned : unowned)];
}
