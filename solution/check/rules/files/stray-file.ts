import type { SolutionContents } from "../../../read/contents";
import { filesOf } from "../../files-of-component";
import { fault, type Rule } from "../../rule";

const documents = ["[Content_Types].xml", "customizations.xml", "solution.xml"];
/** Folders of an unpacked source, and names people give them by mistake: what lies there is never looked at. */
const sourceFolder =
  /^(Other|Entities|Tables|Forms|Views|Relationships|OptionSets|Roles|AppModules|AppModuleSiteMaps|SdkMessageProcessingSteps)\//i;

export const strayFile: Rule = {
  id: "stray-file",
  severity: "advice",
  reason: "A file that no component names is carried along and never imported: mostly the sign of a wrong folder name.",
  check: (contents) => {
    const named = namedFiles(contents);
    return [...contents.files.keys()]
      .filter((file) => !file.includes("/") || sourceFolder.test(file) || /^(WebResources|Controls)\//.test(file))
      .filter((file) => !named.has(file))
      .map((file) =>
        fault(`file ${file}`, "belongs to no component of the package", "Leave it out, or declare its component."),
      );
  },
};

function namedFiles({ webResources, components }: SolutionContents): ReadonlySet<string> {
  const ofComponents = components.flatMap((component) => [component.manifestFile, ...filesOf(component)]);
  return new Set([...documents, ...webResources.map(({ file }) => file), ...ofComponents]);
}
