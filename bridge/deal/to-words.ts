/** A kind in words: `OrderCreated` as "Order created". People call an intent a request. */
export function toWords(kind: string): string {
  const words = kind.replace(/^Intent/, "Request");
  return words.charAt(0) + words.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
