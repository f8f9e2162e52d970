import { descendantsOf } from "../../../xml/find";
import { lacksTable } from "../../known-columns";
import { ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

const rights = ["Create", "Read", "Write", "Delete", "Assign", "Share", "Append", "AppendTo"];
const depths = ["None", "Basic", "Local", "Deep", "Global"];

export const commandPrivileges: Rule = {
  id: "command-privileges",
  severity: "error",
  reason: "A rule asks for a right on a table that exists, in the platform's words (RibbonImportInvalidPrivilegeName).",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) =>
      descendantsOf(ribbon, "EntityPrivilegeRule").flatMap(({ attributes }) => {
        const { EntityName, PrivilegeType = "", PrivilegeDepth = "" } = attributes;
        const problems = [
          ...(EntityName !== undefined && lacksTable(contents, EntityName) ? [`asks for the table ${EntityName}`] : []),
          ...(rights.includes(PrivilegeType) ? [] : [`asks for the right "${PrivilegeType}"`]),
          ...(depths.includes(PrivilegeDepth) ? [] : [`asks for the depth "${PrivilegeDepth}"`]),
        ];
        return problems.map((problem) => fault(label, `a rule ${problem}, which does not exist`, "Correct the rule."));
      }),
    ),
};
