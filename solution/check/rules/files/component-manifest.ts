import { attributeOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const componentManifest: Rule = {
  id: "component-manifest",
  severity: "error",
  reason:
    "A code component is known by prefix, namespace and constructor of its manifest, which must lie where the package says.",
  check: ({ components, files, manifest }) =>
    components.flatMap(({ name, manifestFile, control }) => {
      const problem = (text: string) => [
        fault(`code component ${name}`, text, "Pack the folder that pcf-scripts built, under that name."),
      ];
      if (!files.has(manifestFile)) return problem(`its manifest ${manifestFile} is not in the zip`);
      if (!control) return problem(`its manifest ${manifestFile} declares no control`);
      const declared = `${manifest.prefix}_${attributeOf(control, "namespace") ?? ""}.${attributeOf(control, "constructor") ?? ""}`;
      return declared === name ? [] : problem(`its manifest declares ${declared}`);
    }),
};
