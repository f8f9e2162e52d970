import { childText, descendantsOf, elementAt } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const quickFind: Rule = {
  id: "quick-find",
  severity: "advice",
  reason: "A quick find view without a filter marked isquickfindfields finds nothing whatever is typed.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, views }) =>
      views
        .filter(({ queryType }) => queryType === "4")
        .flatMap(({ name, xml }) => {
          const filters = descendantsOf(elementAt(xml, "fetchxml"), "filter");
          const finds = filters.some(
            (filter) =>
              filter.attributes.isquickfindfields === "1" &&
              descendantsOf(filter, "condition").some(({ attributes }) => attributes.value?.includes("{0}")),
          );
          const isMarked = childText(xml, "isquickfindquery") === "1";
          return finds && isMarked
            ? []
            : [
                fault(
                  `view ${name} of ${logicalName}`,
                  "is a quick find view that finds by no column",
                  'Mark it isquickfindquery and add a filter with isquickfindfields="1" and conditions on {0}.',
                ),
              ];
        }),
    ),
};
