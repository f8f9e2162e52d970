import * as React from "react";
import type { RequestVersion } from "../../shared/mirror/read-versions";
import { AfterPaint } from "../../shared/ui/AfterPaint";
import { surfaceAttributes, type Surface } from "../../shared/ui/surface";
import type { StatusView } from "../telling/view-of";
import type { Teller } from "../words";
import { Details } from "./Details";
import { Head } from "./Head";

interface Props {
  readonly view: StatusView;
  readonly isLoading: boolean;
  readonly surface: Surface;
  readonly teller: Pick<Teller, "say" | "amount">;
  readonly readVersions: () => Promise<readonly RequestVersion[]>;
  /** What starts with the details. */
  readonly children: React.ReactNode;
}

/** The track, and the bars in the place of what is being read. */
const roomOfDetails = 152;

/** Everything about the commitment, in the order a person reads it: the answer at once, what it rests on a frame later. */
export function StatusCard({ view, surface, children, ...props }: Props): React.ReactElement {
  return (
    <div {...surfaceAttributes(surface)} role="region" aria-label={props.teller.say("Region")}>
      {view.sentence && <Head {...view} />}
      <p className="accord-spoken" role="status">
        {view.spoken}
      </p>
      <AfterPaint room={roomOfDetails}>
        {() => (
          <>
            <Details {...props} tell={view.tellDetails} isStoryOpen={!surface.isCompact} />
            {children}
          </>
        )}
      </AfterPaint>
    </div>
  );
}
