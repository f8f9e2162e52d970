import { languageCode } from "../identity";
import { element, type XmlElement } from "../xml/element";

const items = {
  LocalizedNames: "LocalizedName",
  LocalizedCollectionNames: "LocalizedCollectionName",
  Descriptions: "Description",
  displaynames: "displayname",
  labels: "label",
} as const;

/** A text in every language of the solution, in the element the place in question asks for. */
export function labels(list: keyof typeof items, text: string): XmlElement {
  return element(list, {}, element(items[list], { description: text, languagecode: languageCode }));
}
