import { childText, descendantsOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

/** Codes from here on are given out by each environment. */
const firstCustomCode = 10000;

export const typeCodes: Rule = {
  id: "type-codes",
  severity: "advice",
  reason:
    "The object type code of a custom table differs between environments; a view that carries one shows another table there.",
  check: ({ tables }) =>
    tables.flatMap(({ logicalName, views, xml }) => [
      ...views
        .filter((view) =>
          descendantsOf(view.xml, "grid").some(({ attributes }) => Number(attributes.object) >= firstCustomCode),
        )
        .map((view) =>
          fault(
            `view ${view.name} of ${logicalName}`,
            "names an object type code in its layout",
            "Leave the attribute object out.",
          ),
        ),
      ...(Number(childText(xml, "ObjectTypeCode")) >= firstCustomCode
        ? [fault(`table ${logicalName}`, "names its object type code", "Leave ObjectTypeCode out.")]
        : []),
    ]),
};
