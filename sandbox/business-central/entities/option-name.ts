/**
 * Option members are XML-encoded on the wire: `In Review` is `In_x0020_Review`, the blank member `_x0020_`.
 * Source: answers shown in Business Central's API reference.
 */
export function fromOptionName(wire: string): string {
  return wire.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
