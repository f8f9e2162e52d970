/** Where a mirrored row comes from: the ERP connection, the company in it, the kind of document and the ERP's immutable id. */
export interface ErpIdentity {
  readonly connection: string;
  readonly company: string;
  readonly kind: string;
  readonly id: string;
}

/**
 * The alternate key of a mirror row. Dataverse cannot address a key that holds `/ < > * % & : \ ? +`
 * (learn.microsoft.com, define-alternate-keys-entity) and compares without case, so only a-z 0-9 . - stay as they are;
 * every other byte of the UTF-8 text, capitals included, becomes ~ and two hex digits.
 */
export function toMirrorKey({ connection, company, kind, id }: ErpIdentity): string {
  return [connection, company, kind, id].map(encode).join("_");
}

/** The identity of a key made by toMirrorKey; undefined for any other text. */
export function fromMirrorKey(key: string): ErpIdentity | undefined {
  const parts = key.split("_").map(decode);
  const [connection, company, kind, id] = parts;
  if (
    parts.length !== 4 ||
    connection === undefined ||
    company === undefined ||
    kind === undefined ||
    id === undefined
  ) {
    return undefined;
  }
  return { connection, company, kind, id };
}

const encodedBytes = Array.from({ length: 256 }, (_, byte) => "~" + byte.toString(16).padStart(2, "0"));

/** What stands for each character of ASCII. */
const encodedCharacters = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9.-]/.test(character) ? character : encodeByte(code);
});

/** Called for every row that is looked up: nearly all text is ASCII, and needs neither the normal form nor the bytes. */
function encode(text: string): string {
  let key = "";
  for (let at = 0; at < text.length; at++) {
    const encoded = encodedCharacters[text.charCodeAt(at)];
    if (encoded === undefined) return encodeBytes(text.normalize("NFC"));
    key += encoded;
  }
  return key;
}

function encodeBytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => encodedCharacters[byte] ?? encodeByte(byte)).join("");
}

function encodeByte(byte: number): string {
  return encodedBytes[byte] ?? "";
}

function decode(text: string): string | undefined {
  if (!/^(?:[a-z0-9.-]|~[0-9a-f]{2})*$/.test(text)) return undefined;
  try {
    return decodeURIComponent(text.replace(/~/g, "%"));
  } catch {
    return undefined;
  }
}
