import { childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

const kinds: Readonly<Record<string, string>> = {
  "0": "public",
  "1": "advanced find",
  "2": "associated",
  "4": "quick find",
  "64": "lookup",
};

export const defaultViews: Rule = {
  id: "default-views",
  severity: "advice",
  reason:
    "The platform opens lists, lookups and grids with the one default view of each kind; every exported table has them.",
  check: ({ tables }) =>
    tables
      .filter((table) => table.isDefined)
      .flatMap(({ logicalName, views }) =>
        Object.entries(kinds).flatMap(([queryType, kind]) => {
          const defaults = views.filter(
            (view) => view.queryType === queryType && childText(view.xml, "isdefault") === "1",
          );
          return defaults.length === 1
            ? []
            : [
                fault(
                  `table ${logicalName}`,
                  `has ${defaults.length} default ${kind} views`,
                  "Make exactly one the default.",
                ),
              ];
        }),
      ),
};
