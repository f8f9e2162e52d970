import * as React from "react";
import { readVersions } from "../shared/mirror/read-versions";
import type { Surface } from "../shared/ui/surface";
import { StatusCard } from "./components/StatusCard";
import { viewOf, type BoundDeal } from "./telling/view-of";
import { useDeal } from "./useDeal";
import { useFreshness } from "./useFreshness";
import { useKeptSince } from "./useKeptSince";
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
  const boundValues = [bound.stage, bound.orderNumber, bound.commitmentOn].join();
  const [known, readAgain] = useDeal({ webApi, opportunityId, boundValues, refreshSeconds });
  const freshness = useFreshness(webApi, known.deal);
  const keptSince = useKeptSince(opportunityId, props.userId, refreshSeconds);
  const view = viewOf(bound, { ...known, freshness, keptSince }, readAgain, { ...teller, now: new Date() });
  return (
    <StatusCard
      view={view}
      isLoading={bound.isSaved && known.is === "loading"}
      surface={props.surface}
      teller={teller}
      readVersions={() => readVersions(webApi, opportunityId ?? "")}
    />
  );
}
