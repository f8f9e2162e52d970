import { fault, type Rule } from "../../rule";

export const webResourceName: Rule = {
  id: "web-resource-name",
  severity: "error",
  reason:
    "Names take letters, digits, underscores, points and single slashes; a hyphen is refused by older servers (WebResourceNameInvalidCharacters).",
  check: ({ webResources }) =>
    webResources
      .filter(({ name }) => !/^[A-Za-z0-9_.]+(\/[A-Za-z0-9_.]+)*$/.test(name))
      .map(({ name }) =>
        fault(
          `web resource ${name}`,
          "has a name with other characters than allowed",
          "Use letters, digits, underscores, points and single slashes.",
        ),
      ),
};
