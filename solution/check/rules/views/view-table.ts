import { elementAt } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const viewTable: Rule = {
  id: "view-table",
  severity: "error",
  reason: "A view whose query asks for another table than it belongs to shows an error instead of rows.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, views }) =>
      views.flatMap(({ name, xml }) => {
        const asked = elementAt(xml, "fetchxml", "fetch", "entity")?.attributes.name;
        return asked === logicalName
          ? []
          : [
              fault(
                `view ${name}`,
                `belongs to ${logicalName} but asks for ${String(asked)}`,
                "Ask for the view's own table.",
              ),
            ];
      }),
    ),
};
