import { fault, type Rule } from "../../rule";

/** The release every online environment has had for years; a package that says a newer one may be refused by some. */
const newest = 9.2;

export const platformVersion: Rule = {
  id: "platform-version",
  severity: "error",
  reason:
    "An environment takes packages of its own version or an older one (ImportSolutionPackageInvalidSolutionPackageVersion).",
  check: ({ manifest: { document } }) => {
    const release = document.attributes.SolutionPackageVersion ?? "";
    const isKnown = /^\d+\.\d+$/.test(release) && Number(release) <= newest;
    return isKnown
      ? []
      : [fault("solution.xml", `SolutionPackageVersion is "${release}"`, `Say ${newest}, or an older release.`)];
  },
};
