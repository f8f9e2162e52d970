import { stableId } from "../metadata-id";
import type { Labels } from "../table-metadata";

interface LocalizedLabel {
  readonly Label: string;
  readonly LanguageCode: number;
  readonly IsManaged: boolean;
  readonly MetadataId: string;
  readonly HasChanged: null;
}

/** The complex type `Label`. */
export interface Label {
  readonly LocalizedLabels: readonly LocalizedLabel[];
  readonly UserLocalizedLabel: LocalizedLabel | null;
}

export const emptyLabel: Label = { LocalizedLabels: [], UserLocalizedLabel: null };

/** A text in the languages it has, and in the user's: that language, else English, else any. */
export function toLabel(text: string, others: Labels | undefined, language: number, isManaged = true): Label {
  const texts = Object.keys(others ?? {}).length > 0 ? (others ?? {}) : text === "" ? {} : { 1033: text };
  const labels = Object.entries(texts).map(([code, label]): LocalizedLabel => ({
    Label: label,
    LanguageCode: Number(code),
    IsManaged: isManaged,
    MetadataId: stableId("label", code, label),
    HasChanged: null,
  }));
  const own = [language, 1033].flatMap((code) => labels.filter(({ LanguageCode }) => LanguageCode === code))[0];
  return { LocalizedLabels: labels, UserLocalizedLabel: own ?? labels[0] ?? null };
}

/** The complex type `BooleanManagedProperty`. */
export function managedProperty(name: string, value: boolean): object {
  return { Value: value, CanBeChanged: value, ManagedPropertyLogicalName: name.toLowerCase() };
}
