import type { ErpOrder } from "../../ports/erp-documents";
import { digest } from "../digest";

/** A fingerprint of what an order says, its change stamp left out. */
export function digestOf({ version: _, changedOn: __, ...content }: ErpOrder): string {
  return digest(content);
}
