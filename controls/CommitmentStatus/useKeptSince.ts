import { useEffect, useState } from "react";
import { afterPaint } from "../shared/ui/after-paint";
import { listenForDealNews } from "../shared/host/deal-news";
import { readKeptSince } from "../shared/host/kept-since";

/** Since when a request of the deal waits in this browser; looked at once, with news of the deal, and at intervals while one waits. */
export function useKeptSince(
  opportunityId: string | undefined,
  userId: string,
  refreshSeconds: number,
): Date | undefined {
  const [since, setSince] = useState<Date>();
  const isWaiting = since !== undefined;
  useEffect(() => {
    if (opportunityId === undefined) return;
    let isOutdated = false;
    const look = () =>
      void readKeptSince(opportunityId, userId).then(
        (moment) => isOutdated || setSince((last) => (last?.getTime() === moment?.getTime() ? last : moment)),
      );
    // Opening the browser's storage can wait until the first sentence is painted.
    const callOff = afterPaint(look);
    const stopListening = listenForDealNews(opportunityId, look);
    const timer = isWaiting ? setInterval(look, refreshSeconds * 1000) : undefined;
    return () => {
      isOutdated = true;
      callOff();
      stopListening();
      clearInterval(timer);
    };
  }, [opportunityId, userId, refreshSeconds, isWaiting]);
  return since;
}
