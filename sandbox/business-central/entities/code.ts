/**
 * How AL keeps a value of type Code: upper case, without blanks at either end.
 * A character whose upper case is longer (`ß`) stays, as in .NET's invariant casing.
 */
export function toCode(text: string): string {
  return Array.from(text.trim(), (character) => {
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  }).join("");
}
