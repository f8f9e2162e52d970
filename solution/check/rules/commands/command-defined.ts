import { descendantsOf } from "../../../xml/find";
import { platformId, ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

export const commandDefined: Rule = {
  id: "command-defined",
  severity: "error",
  reason: "A button whose command is not defined stops the import (RibbonImportDependencyMissingRibbonElement).",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) => {
      const defined = descendantsOf(ribbon, "CommandDefinition").map(({ attributes }) => attributes.Id);
      return descendantsOf(ribbon)
        .filter(({ attributes }) => attributes.Command !== undefined && !platformId.test(attributes.Command))
        .filter(({ attributes }) => !defined.includes(attributes.Command))
        .map(({ attributes }) =>
          fault(
            label,
            `the button ${String(attributes.Id)} names the command ${String(attributes.Command)}, which is not defined`,
            "Add its CommandDefinition.",
          ),
        );
    }),
};
