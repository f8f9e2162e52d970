import type { Labels } from "../../metadata/table-metadata";
import { attribute, child, children, type Element } from "./xml";

/**
 * The texts of a `<displaynames>`, `<LocalizedNames>`, `<Titles>`, … by language code.
 * Exports write `description` and `languagecode`, site maps `Title` and `LCID`.
 */
export function readLabels(parent: Element | null, listName: string): Labels {
  return Object.fromEntries(
    children(child(parent, listName)).flatMap((element): [number, string][] => {
      const text = attribute(element, "description") ?? attribute(element, "Title");
      const language = Number(attribute(element, "languagecode") ?? attribute(element, "LCID"));
      return text === null || !Number.isInteger(language) ? [] : [[language, text]];
    }),
  );
}

/** The text in the base language, or in any other. */
export function labelIn(labels: Labels, language: number): string {
  return labels[language] ?? labels[1033] ?? Object.values(labels)[0] ?? "";
}
