import type { XmlElement } from "../../../xml/element";
import { childrenOf, descendantsOf, elementAt } from "../../../xml/find";
import { lacksColumn } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const viewColumns: Rule = {
  id: "view-columns",
  severity: "error",
  reason: "A view that names a column its table lacks fails when somebody opens it.",
  check: (contents) =>
    contents.tables.flatMap(({ logicalName, views }) =>
      views.flatMap(({ name, xml }) =>
        namedColumns(elementAt(xml, "fetchxml", "fetch", "entity"))
          .filter((column) => lacksColumn(contents, logicalName, column))
          .map((column) =>
            fault(
              `view ${name} of ${logicalName}`,
              `names the column ${column}, which does not exist`,
              "Correct the name, or add the column.",
            ),
          ),
      ),
    ),
};

/** Columns to read, to sort and to filter by; those of linked tables are judged with neither table's columns at hand, so not at all. */
function namedColumns(entity: XmlElement | undefined): string[] {
  const read = childrenOf(entity, "attribute").map(({ attributes }) => attributes.name);
  const sorted = childrenOf(entity, "order")
    .filter(({ attributes }) => attributes.entityname === undefined)
    .map(({ attributes }) => attributes.attribute);
  const filtered = childrenOf(entity, "filter")
    .flatMap((filter) => descendantsOf(filter, "condition"))
    .filter(({ attributes }) => attributes.entityname === undefined)
    .map(({ attributes }) => attributes.attribute);
  return [...new Set([...read, ...sorted, ...filtered])].filter((name): name is string => name !== undefined);
}
