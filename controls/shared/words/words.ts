/** Values for the placeholders of a sentence: `{order}` is replaced by the value named `order`, which is asked for only then. */
export type Values = Readonly<Record<string, string | undefined>>;

/** The sentence of a key in the user's language. A control names its keys in a union, so a key that does not exist does not compile. */
export type Words<Key extends string> = (key: Key, values?: Values) => string;

/** Shown for a value nobody gave, so that a sentence never has a hole. */
const missing = "…";

/**
 * Words from the resx resources the platform chose for the user's language. In right-to-left languages each value is isolated
 * (U+2068 … U+2069), so that an order number keeps its own direction inside the sentence.
 */
export function makeWords<Key extends string>(
  resources: Pick<ComponentFramework.Resources, "getString">,
  isRightToLeft: boolean,
): Words<Key> {
  return (key, values = {}) =>
    resources.getString(key).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? missing;
      return isRightToLeft ? `\u2068${value}\u2069` : value;
    });
}

/** A sentence and what of it is said in bold: in the resource the bold lead ends at the first `|`, before any value. */
export interface Emphasised {
  readonly lead: string;
  readonly rest: string;
}

export function emphasise(sentence: string): Emphasised {
  const [lead = "", ...rest] = sentence.split("|");
  return { lead, rest: rest.join("|") };
}
