/**
 * Parts of the browser that do not know each other (ribbon, form script, code components; possibly in different frames or tabs)
 * tell each other over the BroadcastChannel of this name that a deal changed and is worth reading again.
 */
export const dealNewsChannel = "accord.deal";

/** Kept: a request waits in this browser. Sent: the seller declared something to the ERP. Changed: the bridge wrote what the ERP decided. */
export type DealNewsKind = "Kept" | "Sent" | "Changed";

/** The message on the channel. */
export interface DealNews {
  readonly is: DealNewsKind;
  readonly opportunityId: string;
}

/** What a message says of a deal, if anything. Whatever runs on the origin may post to the channel, so nothing is taken for granted. */
export function newsOf(opportunityId: string, message: unknown): DealNewsKind | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { is, opportunityId: changed } = message as Partial<DealNews>;
  const isOfThisDeal = typeof changed === "string" && changed.toLowerCase() === opportunityId.toLowerCase();
  return isOfThisDeal && (is === "Kept" || is === "Sent" || is === "Changed") ? is : undefined;
}
