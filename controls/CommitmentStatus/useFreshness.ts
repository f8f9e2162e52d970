import { useEffect, useState } from "react";
import { readFreshness, type Freshness } from "../shared/mirror/read-freshness";
import type { Deal } from "../shared/mirror/deal";

/** How new the ERP's news is: asked for with the first reading of a deal that was submitted, later at most once a minute. */
export function useFreshness(webApi: ComponentFramework.WebApi, deal: Deal | undefined): Freshness | undefined {
  const [freshness, setFreshness] = useState<Freshness>();
  const inMinute = deal && deal.intents.length > 0 ? Math.floor(Date.now() / 60_000) : 0;
  useEffect(() => {
    let isOutdated = inMinute === 0;
    if (!isOutdated) void readFreshness(webApi).then((answer) => isOutdated || setFreshness(answer));
    return () => {
      isOutdated = true;
    };
  }, [webApi, inMinute]);
  return freshness;
}
