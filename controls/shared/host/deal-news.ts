import { dealNewsChannel, newsOf } from "#model/deal-news";

/** Calls back when another part of the browser says that this deal changed. Returns how to stop listening. */
export function listenForDealNews(opportunityId: string, onNews: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(dealNewsChannel);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (newsOf(opportunityId, event.data)) onNews();
  };
  return () => channel.close();
}
