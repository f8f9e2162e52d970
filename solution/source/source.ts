import type { XmlElement } from "../xml/element";
import { writeDocument } from "../xml/write-xml";

/** A file of the unpacked solution: an XML document, or bytes that are taken over as they are. */
export type SourceContent = XmlElement | Uint8Array;

/** The unpacked solution: content by path, with `/` between folders, in the layout of SolutionPackager. */
export type Source = ReadonlyMap<string, SourceContent>;

export function isDocument(content: SourceContent): content is XmlElement {
  return !(content instanceof Uint8Array);
}

/** The document at a path. Throws when there is none: the layout was broken by whoever made the source. */
export function documentAt(source: Source, path: string): XmlElement {
  const content = source.get(path);
  if (!content || !isDocument(content)) throw new Error(`the solution's source has no document ${path}`);
  return content;
}

/** The documents whose path matches, in the order of their paths. */
export function documentsMatching(source: Source, pattern: RegExp): XmlElement[] {
  return [...source.keys()]
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => documentAt(source, path));
}

/** The bytes a file has on disk. */
export function bytesOf(content: SourceContent): Uint8Array {
  return isDocument(content) ? new TextEncoder().encode(writeDocument(content)) : content;
}
