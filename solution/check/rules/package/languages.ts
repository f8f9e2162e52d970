import { childOf, childrenOf, descendantsOf, textOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const languages: Rule = {
  id: "languages",
  severity: "advice",
  reason: "Labels of a language that Languages does not list are lost on import.",
  check: ({ customizations }) => {
    const listed = childrenOf(childOf(customizations, "Languages"), "Language").map(textOf);
    const used = descendantsOf(customizations).flatMap(
      ({ attributes }) => attributes.languagecode ?? attributes.LCID ?? [],
    );
    return [...new Set(used)]
      .filter((code) => !listed.includes(code))
      .map((code) =>
        fault(
          "customizations.xml",
          `has labels in the language ${code}, which it does not list`,
          "Add it to Languages.",
        ),
      );
  },
};
