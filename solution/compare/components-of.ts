import { createHash } from "node:crypto";
import type { SolutionContents, TableContents } from "../read/contents";
import { withChildren, type XmlElement } from "../xml/element";
import { childOf, childrenOf, childText } from "../xml/find";
import { factsOf, type Facts } from "./facts-of";

/** Every component of a solution by the name people know it by, and what it says. */
export function componentsOf(contents: SolutionContents): ReadonlyMap<string, Facts> {
  const named = (kind: string, items: readonly { readonly name: string; readonly xml: XmlElement }[]) =>
    items.map(({ name, xml }): [string, Facts] => [`${kind} ${name}`, factsOf(xml)]);
  return new Map([
    ...contents.tables.flatMap(tableComponents),
    ...named("relationship", contents.relationships),
    ...named("choice", contents.choices),
    ...named("role", contents.roles),
    ...named("column security profile", contents.profiles),
    ...named("web resource", contents.webResources),
    ...named("app", contents.apps),
    ...named("site map", contents.siteMaps),
    ...[...contents.files].flatMap((file) => fileComponent(contents, file)),
  ]);
}

function tableComponents({ logicalName, entity, columns, forms, views, ribbon }: TableContents): [string, Facts][] {
  const keys = childrenOf(childOf(entity, "EntityKeys"), "EntityKey");
  const part = (kind: string, name: string, xml: XmlElement): [string, Facts] => [
    `${kind} ${name} of ${logicalName}`,
    factsOf(xml),
  ];
  return [
    [`table ${logicalName}`, entity ? factsOf(settingsOf(entity)) : new Map()],
    ...columns.map(({ name, xml }) => part("column", name, xml)),
    ...keys.map((key) => part("key", childText(key, "Name"), key)),
    ...forms.map(({ id, name, xml }) => part("form", `${name} {${id}}`, xml)),
    ...views.map(({ id, name, xml }) => part("view", `${name} {${id}}`, xml)),
    ...(ribbon ? [[`commands of ${logicalName}`, factsOf(ribbon)] as [string, Facts]] : []),
  ];
}

/** A table's own settings; its columns and keys are components of their own. */
function settingsOf(entity: XmlElement): XmlElement {
  return withChildren(
    entity,
    childrenOf(entity).filter(({ name }) => name !== "attributes" && name !== "EntityKeys"),
  );
}

/** Scripts, icons and the files of code components are compared as bytes. */
function fileComponent({ webResources }: SolutionContents, [file, bytes]: [string, Uint8Array]): [string, Facts][] {
  if (/^(\[Content_Types\]|customizations|solution)\.xml$/.test(file)) return [];
  const name = webResources.find((resource) => resource.file === file)?.name ?? file;
  const hash = createHash("sha256").update(bytes).digest("hex");
  return [[`file ${name}`, new Map([["content", `${bytes.length} bytes, SHA-256 ${hash.slice(0, 12)}…`]])]];
}
