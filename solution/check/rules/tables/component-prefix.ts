import type { SolutionContents } from "../../../read/contents";
import { isOwnName } from "../../own-names";
import { fault, type Rule } from "../../rule";

export const componentPrefix: Rule = {
  id: "component-prefix",
  severity: "advice",
  reason: "New components must carry the publisher's prefix (ImportAttributeNameError, WebResourceNameInvalidPrefix).",
  check: (contents) =>
    newNames(contents)
      .filter(([, name]) => !isOwnName(contents, name))
      .map(([component, name]) =>
        fault(
          component,
          `"${name}" does not start with ${contents.manifest.prefix}_`,
          "Name it with the publisher's prefix.",
        ),
      ),
};

function newNames({
  tables,
  choices,
  webResources,
  components,
}: SolutionContents): [component: string, name: string][] {
  const named = (kind: string, items: readonly { readonly name: string }[]): [string, string][] =>
    items.map(({ name }) => [`${kind} ${name}`, name]);
  return [
    ...named(
      "table",
      tables.filter((table) => table.isDefined).map((table) => ({ name: table.schemaName })),
    ),
    ...tables.flatMap(({ logicalName, columns }) =>
      columns
        .filter((column) => column.isCustom)
        .map(({ name }): [string, string] => [`column ${logicalName}.${name}`, name]),
    ),
    ...named("choice", choices),
    ...named("web resource", webResources),
    ...named("code component", components),
  ];
}
