import type { SolutionContents } from "../../../read/contents";
import { plainId } from "../../../read/plain-id";
import type { XmlElement } from "../../../xml/element";
import { childOf, childrenOf } from "../../../xml/find";
import { lacksTable } from "../../known-columns";
import { fault, type Rule } from "../../rule";

export const appComponents: Rule = {
  id: "app-components",
  severity: "error",
  reason: "An app that names a table, form or site map that is not there cannot be opened.",
  check: (contents) =>
    contents.apps.flatMap(({ name, xml }) =>
      childrenOf(childOf(xml, "AppModuleComponents"), "AppModuleComponent")
        .flatMap((component) => problemOf(contents, component) ?? [])
        .map((problem) => fault(`app ${name}`, problem, "Pack what the app names, or take it out of the app.")),
    ),
};

function problemOf(contents: SolutionContents, { attributes }: XmlElement): string | undefined {
  const { type, schemaName = "", id = "" } = attributes;
  const hasForm = contents.tables.some(({ forms }) => forms.some((form) => form.id === plainId(id)));
  if (type === "1" && lacksTable(contents, schemaName)) return `names the table ${schemaName}, which the package lacks`;
  if (type === "60" && !hasForm) return `names the form ${id}, which the package lacks`;
  if (type === "62" && !contents.siteMaps.some(({ name }) => name === schemaName)) {
    return `names the site map ${schemaName}, which the package lacks`;
  }
  return undefined;
}
