import { fault, type Rule } from "../../rule";

export const solutionVersion: Rule = {
  id: "solution-version",
  severity: "error",
  reason: "Upgrades compare versions number by number; anything else is refused (InvalidSolutionVersion).",
  check: ({ manifest: { version } }) =>
    /^\d+\.\d+(\.\d+){0,2}$/.test(version)
      ? []
      : [fault("solution.xml", `the version is "${version}"`, "Give two to four numbers with points, as 1.2.3.0.")],
};
