import { childrenOf, descendantsOf, elementAt } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const layoutInFetch: Rule = {
  id: "layout-in-fetch",
  severity: "advice",
  reason: "A column in a view's layout that its query does not read stays empty.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, views }) =>
      views.flatMap(({ name, xml }) => {
        const read = childrenOf(elementAt(xml, "fetchxml", "fetch", "entity"), "attribute").map(
          ({ attributes }) => attributes.name,
        );
        return descendantsOf(elementAt(xml, "layoutxml"), "cell")
          .map((cell) => cell.attributes.name ?? "")
          .filter((column) => !column.includes(".") && !read.includes(column))
          .map((column) =>
            fault(
              `view ${name} of ${logicalName}`,
              `shows the column ${column}, which it does not read`,
              "Add it to the fetch.",
            ),
          );
      }),
    ),
};
