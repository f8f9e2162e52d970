import { contentsOf } from "../../read/contents-of";
import type { SolutionContents } from "../../read/contents";
import { withChildren, type XmlElement } from "../../xml/element";
import { childrenOf } from "../../xml/find";
import { parseXml } from "../../xml/parse-xml";
import { writeDocument } from "../../xml/write-xml";

/** A package while a fault is planted in it. */
export interface Package {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: XmlElement;
  readonly customizations: XmlElement;
  /** The text of components that were looked through already. */
  readonly texts: WeakMap<XmlElement, string>;
}

/** A correct package, to plant faults in. */
export function makePackage(files: ReadonlyMap<string, Uint8Array>): Package {
  const document = (name: string) => parseXml(new TextDecoder().decode(files.get(name)));
  return {
    files,
    manifest: document("solution.xml"),
    customizations: document("customizations.xml"),
    texts: new WeakMap(),
  };
}

export type Change = (solution: Package) => Package;

/** A change to a correct package that one rule must notice. */
export interface PlantedFault {
  readonly rule: string;
  /** What is wrong, as the name of a test. */
  readonly what: string;
  readonly plant: Change;
  /** The component that the finding must name. */
  readonly names: string | RegExp;
}

/** What a check sees of the package. */
export function contentsWith({ files, manifest, customizations }: Package): SolutionContents {
  return contentsOf(files, manifest, customizations);
}

/**
 * Replaces the first match in the text of customizations.xml. It is looked for component by component, because writing and parsing
 * the whole document for every fault would take minutes. Throws when there is no match, so that no test passes for want of a fault.
 */
export function inCustomizations(search: string | RegExp, replacement: string): Change {
  return (solution) => {
    for (const family of childrenOf(solution.customizations)) {
      const changed = changeFirst(solution, childrenOf(family), search, replacement);
      if (changed) return { ...solution, customizations: replaceFamily(solution, family, changed) };
    }
    throw new Error(`${String(search)} is not in customizations.xml: nothing was planted`);
  };
}

/** The same in solution.xml. */
export function inManifest(search: string | RegExp, replacement: string): Change {
  return (solution) => {
    const [changed] = changeFirst(solution, [solution.manifest], search, replacement) ?? [];
    if (!changed) throw new Error(`${String(search)} is not in solution.xml: nothing was planted`);
    return { ...solution, manifest: changed };
  };
}

export function inFile(file: string, search: string | RegExp, replacement: string): Change {
  return (solution) => {
    const text = new TextDecoder().decode(solution.files.get(file));
    const changed = text.replace(search, () => replacement);
    if (changed === text) throw new Error(`${String(search)} is not in ${file}: nothing was planted`);
    return withFile(file, changed)(solution);
  };
}

/** Puts what is found there a second time. */
export function repeatInCustomizations(search: RegExp): Change {
  return (solution) => {
    for (const component of childrenOf(solution.customizations).flatMap((family) => childrenOf(family))) {
      const found = search.exec(textIn(solution, component))?.[0];
      if (found !== undefined) return inCustomizations(found, found + found)(solution);
    }
    throw new Error(`${String(search)} is not in customizations.xml: nothing was planted`);
  };
}

export function withFile(name: string, text: string): Change {
  return (solution) => ({ ...solution, files: new Map([...solution.files, [name, new TextEncoder().encode(text)]]) });
}

export function withoutFile(pattern: RegExp): Change {
  return (solution) => {
    const kept = [...solution.files].filter(([name]) => !pattern.test(name));
    if (kept.length === solution.files.size) throw new Error(`no file ${String(pattern)}: nothing was planted`);
    return { ...solution, files: new Map(kept) };
  };
}

/** The whole element of that name and attribute, from its opening to its closing tag, as a pattern. */
export function wholeElement(name: string, attribute: string): RegExp {
  return new RegExp(`<${name} ${attribute.replace(/[.{}]/g, "\\$&")}[\\s\\S]*?</${name}>`);
}

export function together(...changes: readonly Change[]): Change {
  return (solution) => changes.reduce((changed, change) => change(changed), solution);
}

function changeFirst(
  solution: Package,
  components: readonly XmlElement[],
  search: string | RegExp,
  replacement: string,
): XmlElement[] | undefined {
  for (const [index, component] of components.entries()) {
    const text = textIn(solution, component);
    const changed = text.replace(search, () => replacement);
    if (changed !== text) {
      const parsed = childrenOf(parseXml(`<planted>${changed}</planted>`));
      return [...components.slice(0, index), ...parsed, ...components.slice(index + 1)];
    }
  }
  return undefined;
}

function textIn({ texts }: Package, component: XmlElement): string {
  const text = texts.get(component) ?? writeDocument(component).replace(/^<\?xml[^>]*\?>\s*/, "");
  texts.set(component, text);
  return text;
}

function replaceFamily({ customizations }: Package, family: XmlElement, components: readonly XmlElement[]): XmlElement {
  return withChildren(
    customizations,
    childrenOf(customizations).map((other) => (other === family ? withChildren(family, components) : other)),
  );
}
