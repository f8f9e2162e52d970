import { foldText } from "../../store/fold-text";

type Token = { readonly is: "any" } | { readonly is: "one"; matches(character: string): boolean };

/**
 * Whether a text matches a pattern with the wildcards of SQL, without regard to case: `%` any text, `_` one character, `[a-f]` one of a set,
 * `[^a]` one that is not (learn.microsoft.com, data-platform/wildcard-characters). A set that never closes matches nothing.
 */
export function makePatternMatcher(pattern: string): (text: string) => boolean {
  const tokens = tokenize(Array.from(foldText(pattern)));
  if (tokens === null) return () => false;
  return (text) => matchTokens(tokens, Array.from(foldText(text)));
}

function tokenize(characters: readonly string[]): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character === "%") {
      tokens.push({ is: "any" });
    } else if (character === "_") {
      tokens.push({ is: "one", matches: () => true });
    } else if (character === "[") {
      const end = characters.indexOf("]", i + 1);
      if (end < 0) return null;
      tokens.push({ is: "one", matches: makeSet(characters.slice(i + 1, end)) });
      i = end;
    } else {
      tokens.push({ is: "one", matches: (other) => other === character });
    }
  }
  return tokens;
}

function makeSet(characters: readonly string[]): (character: string) => boolean {
  const negated = characters[0] === "^";
  const members = negated ? characters.slice(1) : characters;
  const ranges: (readonly [string, string])[] = [];
  for (let i = 0; i < members.length; i++) {
    const from = members[i] ?? "";
    const isRange = members[i + 1] === "-" && i + 2 < members.length;
    const to = isRange ? (members[i + 2] ?? from) : from;
    ranges.push([from, to]);
    if (isRange) i += 2;
  }
  return (character) => ranges.some(([from, to]) => character >= from && character <= to) !== negated;
}

/** Goes back to the latest `%` only, so the time grows with text × pattern and no worse. */
function matchTokens(tokens: readonly Token[], text: readonly string[]): boolean {
  let token = 0;
  let position = 0;
  let afterAny = -1;
  let anyPosition = 0;
  while (position < text.length) {
    const current = tokens[token];
    if (current?.is === "one" && current.matches(text[position] ?? "")) {
      token++;
      position++;
    } else if (current?.is === "any") {
      afterAny = ++token;
      anyPosition = position;
    } else if (afterAny >= 0) {
      token = afterAny;
      position = ++anyPosition;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest.is === "any");
}
