import { fromBase32, toBase32 } from "./base32";

/**
 * The key an intent carries into the ERP: the intent row's GUID in 26 upper-case base 32 characters.
 * It fits Business Central's externalDocumentNumber (Code[35], upper-cased by BC), where a 36-character GUID would not.
 */
export type IntentKey = string & { readonly intentKey: unique symbol };

const length = 26;
const guidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return guidShape.test(text);
}

/** Throws for text that is not a GUID: the caller holds a Dataverse row id. */
export function toIntentKey(intentId: string): IntentKey {
  if (!isGuid(intentId)) throw new RangeError(`"${intentId}" is not a GUID`);
  return toBase32(BigInt("0x" + intentId.replace(/-/g, "")), length) as IntentKey;
}

/** The intent row of a key found in the ERP; undefined for any other text, such as a buyer's own order number. */
export function fromIntentKey(text: string): string | undefined {
  if (text.length !== length) return undefined;
  const value = fromBase32(text);
  if (value === undefined || value >> BigInt(128) !== BigInt(0)) return undefined;
  const hex = value.toString(16).padStart(32, "0");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
