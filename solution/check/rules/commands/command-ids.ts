import type { XmlElement } from "../../../xml/element";
import { descendantsOf } from "../../../xml/find";
import { repeated } from "../../repeated";
import { platformId, ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

/** What carries an id of its own; a rule is only named in a command, and defined under RuleDefinitions. */
const identified = ["CustomAction", "Button", "FlyoutAnchor", "SplitButton", "Group", "CommandDefinition", "LocLabel"];

export const commandIds: Rule = {
  id: "command-ids",
  severity: "error",
  reason:
    "Ids of commands are unique across the organisation (RibbonImportDuplicateElementId) and start with the publisher's prefix.",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) => {
      const kinds = identifiedIn(ribbon);
      const prefix = `${contents.manifest.prefix.toLowerCase()}.`;
      return [
        ...kinds
          .flatMap((ids) => repeated(ids))
          .map((id) =>
            fault(label, `has the id ${id} more than once`, "Give everything of one kind an id of its own."),
          ),
        ...[...new Set(kinds.flat())]
          .filter((id) => !platformId.test(id) && !id.toLowerCase().startsWith(prefix))
          .map((id) => fault(label, `has the id ${id}`, `Start it with ${prefix}`)),
      ];
    }),
};

/** The ids of each kind of element, kind by kind. */
function identifiedIn(ribbon: XmlElement): string[][] {
  const defined = descendantsOf(ribbon, "RuleDefinitions");
  const rules = ["EnableRule", "DisplayRule"].map((kind) => defined.flatMap((rules) => descendantsOf(rules, kind)));
  const others = identified.map((kind) => descendantsOf(ribbon, kind));
  return [...others, ...rules].map((elements) => elements.map(({ attributes }) => attributes.Id ?? ""));
}
