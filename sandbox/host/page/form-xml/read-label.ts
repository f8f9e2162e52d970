import { attributeOf, descend } from "../xml/element";

/** The label in the user's language, else in English, else the first there is. */
export function readLabel(element: Element, language: number): string {
  const labels = descend(element, "labels", "label");
  const inLanguage = (code: number): Element | undefined =>
    labels.find((label) => attributeOf(label, "languagecode") === String(code));
  return attributeOf(inLanguage(language) ?? inLanguage(1033) ?? labels[0], "description") ?? "";
}
