import { documentAt, documentsMatching, type Source } from "../source/source";
import { element, isElement, withChildren, type XmlElement } from "../xml/element";
import { childrenOf } from "../xml/find";

/** customizations.xml: the skeleton with each family filled from the files of its folder. */
export function makeCustomizations(source: Source): XmlElement {
  const skeleton = documentAt(source, "Other/Customizations.xml");
  const contents = contentsOf(source);
  return withChildren(
    skeleton,
    childrenOf(skeleton).map((family) => withChildren(family, contents[family.name] ?? family.children)),
  );
}

function contentsOf(source: Source): Readonly<Record<string, readonly XmlElement[]>> {
  const documents = (pattern: RegExp) => documentsMatching(source, pattern).map(withoutNamespace);
  return {
    Entities: tableFolders(source).map((folder) => entityXml(source, folder)),
    Roles: documents(/^Roles\/[^/]+\.xml$/),
    FieldSecurityProfiles: childrenOf(documentAt(source, "Other/FieldSecurityProfiles.xml")),
    EntityRelationships: relationships(source),
    optionsets: documents(/^OptionSets\/[^/]+\.xml$/),
    WebResources: documents(/^WebResources\/.+\.data\.xml$/),
    CustomControls: documents(/^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/),
    AppModuleSiteMaps: documents(/^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/),
    AppModules: documents(/^AppModules\/[^/]+\/AppModule\.xml$/),
  };
}

function tableFolders(source: Source): string[] {
  return [...source.keys()]
    .flatMap((path) => /^Entities\/([^/]+)\/Entity\.xml$/.exec(path)?.[1] ?? [])
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/** A table with its forms, views and commands in the places its own file keeps for them. */
function entityXml(source: Source, table: string): XmlElement {
  const folder = `Entities/${table}`;
  const entity = withoutNamespace(documentAt(source, `${folder}/Entity.xml`));
  const forms = documentsIn(source, `${folder}/FormXml/main/`);
  const views = documentsIn(source, `${folder}/SavedQueries/`);
  const filled: Readonly<Record<string, XmlElement | undefined>> = {
    FormXml: forms.length === 0 ? undefined : element("FormXml", {}, formsXml("main", forms)),
    SavedQueries:
      views.length === 0
        ? undefined
        : element("SavedQueries", {}, element("savedqueries", {}, views.flatMap(contents))),
    RibbonDiffXml: withoutNamespace(documentAt(source, `${folder}/RibbonDiff.xml`)),
  };
  return withChildren(
    entity,
    entity.children.map((child) => (isElement(child) ? (filled[child.name] ?? child) : child)),
  );
}

/** The folder a form lies in is the type of the form. */
function formsXml(type: string, forms: readonly XmlElement[]): XmlElement {
  return element("forms", { type }, forms.flatMap(contents));
}

function relationships(source: Source): XmlElement[] {
  const described = documentsMatching(source, /^Other\/Relationships\/[^/]+\.xml$/).flatMap(contents);
  return childrenOf(documentAt(source, "Other/Relationships.xml")).map(({ attributes }) => {
    const found = described.find((relationship) => relationship.attributes.Name === attributes.Name);
    if (!found) throw new Error(`no file under Other/Relationships describes ${String(attributes.Name)}`);
    return found;
  });
}

function documentsIn(source: Source, folder: string): XmlElement[] {
  return [...source.keys()]
    .filter((path) => path.startsWith(folder))
    .sort()
    .map((path) => documentAt(source, path));
}

function contents(document: XmlElement): XmlElement[] {
  return childrenOf(document);
}

/** Only the root of a document declares a namespace. */
function withoutNamespace(root: XmlElement): XmlElement {
  const { "xmlns:xsi": _declared, ...attributes } = root.attributes;
  return { ...root, attributes };
}
