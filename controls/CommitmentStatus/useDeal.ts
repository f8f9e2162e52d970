import { useEffect, useLayoutEffect, useState } from "react";
import { listenForDealNews } from "../shared/host/deal-news";
import { isPageVisible } from "../shared/host/page-visibility";
import type { Deal } from "../shared/mirror/deal";
import { readDeal } from "../shared/mirror/read-deal";
import { toReadFailure, type ReadFailure } from "../shared/mirror/read-failure";
import { secondsToNextReading } from "./next-reading";

/** What is known of a deal: after a failed reading what was known before, if anything. */
export type KnownDeal =
  | { readonly is: "loading"; readonly deal?: undefined }
  | { readonly is: "ready"; readonly deal: Deal }
  | { readonly is: "failed"; readonly deal: Deal | undefined; readonly failure: ReadFailure };

export interface DealQuery {
  readonly webApi: ComponentFramework.WebApi;
  /** Undefined while the record is not saved: nothing is read. */
  readonly opportunityId: string | undefined;
  /** Changes when a bound column changes; the deal is then read again. */
  readonly boundValues: string;
  /** How often the deal is read while the ERP owes an answer. */
  readonly refreshSeconds: number;
}

/** Reads a deal: once, when a bound column changes, when told of news, and at intervals while the ERP owes an answer. */
export function useDeal({
  webApi,
  opportunityId,
  boundValues,
  refreshSeconds,
}: DealQuery): readonly [KnownDeal, () => void] {
  const [known, setKnown] = useState<KnownDeal>({ is: "loading" });
  const [round, setRound] = useState(0);
  const readAgain = () => setRound((last) => last + 1);

  // Asked before the first frame is painted.
  useLayoutEffect(() => {
    if (opportunityId === undefined) return;
    let isOutdated = false;
    readDeal(webApi, opportunityId).then(
      (deal) => isOutdated || setKnown({ is: "ready", deal }),
      (thrown: unknown) =>
        isOutdated || setKnown(({ deal }) => ({ is: "failed", deal, failure: toReadFailure(thrown) })),
    );
    return () => {
      isOutdated = true;
    };
  }, [webApi, opportunityId, boundValues, round]);

  useEffect(
    () => (opportunityId === undefined ? undefined : listenForDealNews(opportunityId, readAgain)),
    [opportunityId],
  );

  useEffect(() => {
    const seconds = known.deal && secondsToNextReading(known.deal, refreshSeconds, new Date());
    if (!seconds) return;
    const timer = setInterval(() => isPageVisible() && readAgain(), seconds * 1000);
    return () => clearInterval(timer);
  }, [known, refreshSeconds]);

  return [known, readAgain];
}
