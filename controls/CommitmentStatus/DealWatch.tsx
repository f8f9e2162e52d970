import { useEffect } from "react";
import { listenForDealNews } from "../shared/host/deal-news";
import { readKeptSince } from "../shared/host/kept-since";
import { isPageVisible } from "../shared/host/page-visibility";
import type { Deal } from "../shared/mirror/deal";
import { readFreshness, type Freshness } from "../shared/mirror/read-freshness";
import { secondsToNextReading } from "./next-reading";

interface Props {
  readonly webApi: ComponentFramework.WebApi;
  readonly opportunityId: string;
  readonly userId: string;
  readonly refreshSeconds: number;
  readonly deal: Deal | undefined;
  /** How often the deal was asked for again. */
  readonly round: number;
  /** A request of the deal waits in this browser. */
  readonly isKept: boolean;
  readonly onReadAgain: () => void;
  readonly onFreshness: (freshness: Freshness | undefined) => void;
  /** Since when it waits, in milliseconds since 1970. */
  readonly onKept: (since: number | undefined) => void;
}

/**
 * What is watched as long as a deal is shown. It draws nothing and stands among what waits for the first paint: effects of React run before
 * that, and opening a channel, a database and timers takes about as long as the sentence.
 */
export function DealWatch(props: Props): null {
  const { webApi, opportunityId, userId, refreshSeconds, deal, round, isKept, onReadAgain, onFreshness, onKept } =
    props;

  useEffect(() => listenForDealNews(opportunityId, onReadAgain), [opportunityId, onReadAgain]);

  // While the ERP owes an answer.
  useEffect(() => {
    const seconds = deal && secondsToNextReading(deal, refreshSeconds, new Date());
    return seconds ? repeat(() => isPageVisible() && onReadAgain(), seconds) : undefined;
  }, [deal, refreshSeconds, onReadAgain]);

  // With the first reading of a deal that was submitted, later at most once a minute.
  const inMinute = deal && deal.intents.length > 0 ? Math.floor(Date.now() / 60_000) : 0;
  useEffect(() => {
    let isOutdated = inMinute === 0;
    if (!isOutdated) void readFreshness(webApi).then((answer) => isOutdated || onFreshness(answer));
    return () => {
      isOutdated = true;
    };
  }, [webApi, inMinute, onFreshness]);

  // With each reading of the deal, and at intervals while a request waits.
  useEffect(() => {
    let isOutdated = false;
    const look = () => void readKeptSince(opportunityId, userId).then((since) => isOutdated || onKept(since));
    look();
    const stop = isKept ? repeat(look, refreshSeconds) : undefined;
    return () => {
      isOutdated = true;
      stop?.();
    };
  }, [opportunityId, userId, refreshSeconds, round, isKept, onKept]);

  return null;
}

/** Returns how to stop. */
function repeat(action: () => void, seconds: number): () => void {
  const timer = setInterval(action, seconds * 1000);
  return () => clearInterval(timer);
}
