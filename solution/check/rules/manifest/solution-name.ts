import { fault, type Rule } from "../../rule";

export const solutionName: Rule = {
  id: "solution-name",
  severity: "error",
  reason: "The platform refuses a unique name that is not letters, digits and underscores (InvalidSolutionUniqueName).",
  check: ({ manifest: { uniqueName } }) =>
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(uniqueName)
      ? []
      : [
          fault(
            "solution.xml",
            `the unique name is "${uniqueName}"`,
            "Use letters, digits and underscores, no digit first.",
          ),
        ],
};
