import { descendantsOf } from "../../../xml/find";
import { ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

/** Places in the stock ribbons of a table (exported ribbons of account and opportunity). */
const location =
  /^Mscrm\.(Form|HomepageGrid|SubGrid)\.([A-Za-z0-9_{}!]+)\.MainTab\.(Groups\._children|(Save|Actions|Management|Collaborate|Convert|Workflow|ExportData)\.Controls\._children)$/;

export const commandLocation: Rule = {
  id: "command-location",
  severity: "error",
  reason: "A button is put into a group of its own table's ribbon; at an unknown place nobody sees it.",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ table, ribbon, label }) =>
      descendantsOf(ribbon, "CustomAction").flatMap(({ attributes }) => {
        const place = attributes.Location ?? "";
        const of = location.exec(place)?.[2]?.toLowerCase();
        return of === table
          ? []
          : [
              fault(
                label,
                `${String(attributes.Id)} is put at "${place}"`,
                `Use a place like Mscrm.Form.${table}.MainTab.Actions.Controls._children.`,
              ),
            ];
      }),
    ),
};
