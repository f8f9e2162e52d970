import type { ShownInvoice } from "../people/shown-account";

/** Something is left of it. */
export function isOpen({ open }: ShownInvoice): boolean {
  return Number(open) !== 0;
}
