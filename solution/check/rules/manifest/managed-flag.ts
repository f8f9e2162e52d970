import { fault, type Rule } from "../../rule";

export const managedFlag: Rule = {
  id: "managed-flag",
  severity: "error",
  reason: "A zip is managed (1) or unmanaged (0); 2 stands only in a source that packs both ways.",
  check: ({ manifest: { managed } }) =>
    managed === "0" || managed === "1"
      ? []
      : [fault("solution.xml", `Managed is "${managed}"`, "Pack the source as managed or as unmanaged.")],
};
