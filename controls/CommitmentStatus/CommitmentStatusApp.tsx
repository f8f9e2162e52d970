import * as React from "react";
import { useReading } from "../shared/host/useReading";
import { readDeal } from "../shared/mirror/read-deal";
import type { Freshness } from "../shared/mirror/read-freshness";
import { readVersions } from "../shared/mirror/read-versions";
import type { Surface } from "../shared/ui/surface";
import { StatusCard } from "./components/StatusCard";
import { DealWatch } from "./DealWatch";
import { viewOf, type BoundDeal } from "./telling/view-of";
import type { Teller } from "./words";

export interface CommitmentStatusProps {
  readonly opportunityId: string | undefined;
  readonly bound: BoundDeal;
  readonly refreshSeconds: number;
  readonly userId: string;
  readonly webApi: ComponentFramework.WebApi;
  readonly teller: Omit<Teller, "now">;
  readonly surface: Surface;
}

/** Reads the deal and shows where it stands. */
export function CommitmentStatusApp(props: CommitmentStatusProps): React.ReactElement {
  const { opportunityId, bound, refreshSeconds, teller } = props;
  // The host may hand out another wrapper with each update; reading again for that would be for nothing.
  const { current: webApi } = React.useRef(props.webApi);
  const [round, readAgain] = React.useReducer((last: number) => last + 1, 0);
  // Once, when a bound column changes, and when there is news.
  const revision = [bound.stage, bound.orderNumber, bound.commitmentOn, round].join();
  const [reading] = useReading(opportunityId, (id) => readDeal(webApi, id), revision);
  const [freshness, setFreshness] = React.useState<Freshness>();
  const [keptOn, setKeptOn] = React.useState<number>();
  const known = { ...reading, deal: reading.value, freshness, keptSince: keptOn ? new Date(keptOn) : undefined };
  const view = viewOf(bound, known, readAgain, { ...teller, now: new Date() });
  return (
    <StatusCard
      view={view}
      isLoading={bound.isSaved && known.is === "loading"}
      surface={props.surface}
      teller={teller}
      readVersions={() => readVersions(webApi, opportunityId ?? "")}
    >
      {opportunityId !== undefined && (
        <DealWatch
          webApi={webApi}
          opportunityId={opportunityId}
          userId={props.userId}
          refreshSeconds={refreshSeconds}
          deal={known.deal}
          round={round}
          isKept={keptOn !== undefined}
          onReadAgain={readAgain}
          onFreshness={setFreshness}
          onKept={setKeptOn}
        />
      )}
    </StatusCard>
  );
}
