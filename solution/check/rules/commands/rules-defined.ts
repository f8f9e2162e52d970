import type { XmlElement } from "../../../xml/element";
import { childrenOf, descendantsOf, elementAt } from "../../../xml/find";
import { platformId, ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

const kinds = ["EnableRule", "DisplayRule"] as const;

export const rulesDefined: Rule = {
  id: "rules-defined",
  severity: "error",
  reason: "A command that names a rule nobody defines stops the import (RibbonImportDependencyMissingRibbonElement).",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) =>
      kinds.flatMap((kind) => {
        const defined = childrenOf(elementAt(ribbon, "RuleDefinitions", `${kind}s`), kind).map(
          ({ attributes }) => attributes.Id,
        );
        return namedRules(ribbon, kind)
          .filter((id) => !platformId.test(id) && !defined.includes(id))
          .map((id) =>
            fault(
              label,
              `a command names the rule ${id}, which is not defined`,
              `Add the ${kind} under RuleDefinitions.`,
            ),
          );
      }),
    ),
};

function namedRules(ribbon: XmlElement, kind: (typeof kinds)[number]): string[] {
  const commands = descendantsOf(ribbon, "CommandDefinition");
  return commands.flatMap((command) => descendantsOf(command, kind).map(({ attributes }) => attributes.Id ?? ""));
}
