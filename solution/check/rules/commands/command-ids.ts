import type { XmlElement } from "../../../xml/element";
import { descendantsOf } from "../../../xml/find";
import { repeated } from "../../repeated";
import { platformId, ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

/** What carries an id of its own; a rule is only named in a command, and defined under RuleDefinitions. */
const identified = ["CustomAction", "Button", "FlyoutAnchor", "SplitButton", "Group", "CommandDefinition", "LocLabel"];

export const commandIds: Rule = {
  id: "command-ids",
  reason:
    "Ids of commands are unique across the organisation (RibbonImportDuplicateElementId) and start with the publisher's prefix.",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) => {
      const ids = idsOf(ribbon);
      const prefix = `${contents.manifest.prefix.toLowerCase()}.`;
      return [
        ...repeated(ids).map((id) =>
          fault(label, `has the id ${id} more than once`, "Give everything an id of its own."),
        ),
        ...[...new Set(ids)]
          .filter((id) => !platformId.test(id) && !id.toLowerCase().startsWith(prefix))
          .map((id) => fault(label, `has the id ${id}`, `Start it with ${prefix}`)),
      ];
    }),
};

function idsOf(ribbon: XmlElement): string[] {
  const definitions = descendantsOf(ribbon, "RuleDefinitions").flatMap((rules) => [
    ...descendantsOf(rules, "EnableRule"),
    ...descendantsOf(rules, "DisplayRule"),
  ]);
  const others = descendantsOf(ribbon).filter(({ name }) => identified.includes(name));
  return [...others, ...definitions].map(({ attributes }) => attributes.Id ?? "");
}
