/** Crockford's base 32: upper case, without the letters I, L, O and U that people misread. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A whole number in exactly `length` characters, leading zeros included. */
export function toBase32(value: bigint, length: number): string {
  let text = "";
  for (const digit of value.toString(32).padStart(length, "0").slice(-length))
    text += alphabet.charAt(parseInt(digit, 32));
  return text;
}

/** The number of a base 32 text in upper case; undefined when a character is not of the alphabet. */
export function fromBase32(text: string): bigint | undefined {
  let value = BigInt(0);
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value = value * BigInt(32) + BigInt(digit);
  }
  return value;
}
