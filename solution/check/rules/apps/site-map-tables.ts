import { descendantsOf } from "../../../xml/find";
import { lacksTable } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const siteMapTables: Rule = {
  id: "site-map-tables",
  severity: "error",
  reason: "Navigation to a table that is not there stops the import of the site map.",
  check: (contents) =>
    contents.siteMaps.flatMap(({ name, xml }) =>
      descendantsOf(xml, "SubArea").flatMap(({ attributes }) => {
        const { Id, Entity } = attributes;
        return Entity !== undefined && lacksTable(contents, Entity)
          ? [
              fault(
                `site map ${name}`,
                `${String(Id)} leads to the table ${Entity}, which the package lacks`,
                "Correct the name.",
              ),
            ]
          : [];
      }),
    ),
};
