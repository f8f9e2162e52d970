import type { TableContents } from "../../../read/contents";
import { childText } from "../../../xml/find";
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
  reason:
    "Every exported table lists the columns the platform gave it; hand-written tables without them failed to import.",
  check: ({ tables }) =>
    tables
      .filter((table) => table.isDefined)
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
