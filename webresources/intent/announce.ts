import { dealNewsChannel, type DealNews, type DealNewsKind } from "#model/deal-news";

/** Tells the other parts of the page, and other tabs, that a deal changed. */
export function announceDealNews(opportunityId: string, is: DealNewsKind): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(dealNewsChannel);
  const news: DealNews = { is, opportunityId };
  channel.postMessage(news);
  channel.close();
}
