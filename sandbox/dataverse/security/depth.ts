/** How far a privilege reaches: own rows, those of the business unit, of it and the ones below, of the whole organisation. */
export const depths = ["Basic", "Local", "Deep", "Global"] as const;
export type Depth = (typeof depths)[number];

/** As `roleprivileges.privilegedepthmask` keeps it. */
const masks: Readonly<Record<Depth, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

export function toDepthMask(depth: Depth): number {
  return masks[depth];
}

/** The widest depth of a mask; null for none. */
export function fromDepthMask(mask: number): Depth | null {
  return [...depths].reverse().find((depth) => (mask & masks[depth]) !== 0) ?? null;
}

export function isWider(depth: Depth, than: Depth | null): boolean {
  return than === null || masks[depth] > masks[than];
}

/** The narrower of two depths, for rights that need both. */
export function narrower(one: Depth | null, other: Depth | null): Depth | null {
  if (one === null || other === null) return null;
  return masks[one] < masks[other] ? one : other;
}
