import { relationshipXml, type Relationship } from "../format/relationships/relationship-xml";
import { relationshipsOf } from "../format/relationships/relationships-of";
import { rootNamespace } from "../format/root-namespace";
import { shippedTables } from "../tables/shipped-tables";
import { element, type XmlElement } from "../xml/element";

/** An index of all relationships, and a file for each table looked up; one that is in no file would be dropped without a word. */
export function relationshipFiles(): [path: string, document: XmlElement][] {
  const all = shippedTables.flatMap(({ table }) => relationshipsOf(table)).sort(byName);
  const targets = [...new Set(all.map((relationship) => relationship.referenced))].sort();
  return [
    ["Other/Relationships.xml", envelope(all.map(({ name }) => element("EntityRelationship", { Name: name })))],
    ...targets.map((target): [string, XmlElement] => [
      `Other/Relationships/${target}.xml`,
      envelope(all.filter((relationship) => relationship.referenced === target).map(relationshipXml)),
    ]),
  ];
}

function envelope(relationships: readonly XmlElement[]): XmlElement {
  return element("EntityRelationships", rootNamespace, relationships);
}

function byName(a: Relationship, b: Relationship): number {
  return a.name < b.name ? -1 : 1;
}
