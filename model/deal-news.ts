/**
 * Parts of the browser that do not know each other (ribbon, form script, code components; possibly in different frames or tabs)
 * tell each other over the BroadcastChannel of this name that a deal changed and is worth reading again.
 */
export const dealNewsChannel = "accord.deal";

/** The message on the channel. */
export interface DealNews {
  readonly opportunityId: string;
}

/** Whether a message says that this deal changed. Anything on the origin may post to the channel, so nothing is taken for granted. */
export function isNewsOf(opportunityId: string, message: unknown): message is DealNews {
  if (typeof message !== "object" || message === null) return false;
  const { opportunityId: changed } = message as Partial<DealNews>;
  return typeof changed === "string" && changed.toLowerCase() === opportunityId.toLowerCase();
}
