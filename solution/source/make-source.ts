import type { BuiltParts } from "./built-parts";
import type { Source, SourceContent } from "./source";
import { appFiles } from "./app-files";
import { choiceFiles } from "./choice-files";
import { componentFiles } from "./component-files";
import { customizationsSkeleton } from "./customizations-skeleton";
import { relationshipFiles } from "./relationship-files";
import { securityFiles } from "./security-files";
import { solutionManifest } from "./solution-manifest";
import { tableFiles } from "./table-files";
import { webResourceFiles } from "./web-resource-files";

/** Everything the solution ships, as files that SolutionPackager (`pac solution pack`) makes a zip of, and our own packer too. */
export function makeSource(parts: BuiltParts): Source {
  const files: [string, SourceContent][] = [
    ["Other/Solution.xml", solutionManifest(parts)],
    ["Other/Customizations.xml", customizationsSkeleton],
    ...relationshipFiles(),
    ...securityFiles(),
    ...tableFiles(),
    ...choiceFiles(),
    ...webResourceFiles(parts.scripts),
    ...componentFiles(parts),
    ...appFiles(),
  ];
  const source = new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
  if (source.size !== files.length) throw new Error("two files of the solution's source have the same path");
  return source;
}
