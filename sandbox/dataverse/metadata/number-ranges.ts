/** What a number column may hold when nothing narrower was declared (learn.microsoft.com, types-of-fields). */
export const ranges = {
  Integer: { min: -2147483648, max: 2147483647 },
  Decimal: { min: -100000000000, max: 100000000000, precision: 2 },
  Double: { min: -100000000000, max: 100000000000, precision: 2 },
  Money: { min: -922337203685477, max: 922337203685477, precision: 2 },
} as const;
