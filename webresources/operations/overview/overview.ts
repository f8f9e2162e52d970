import { countRequests, type RequestCounts } from "./count-requests";
import { countParkedOnList, readGroups, type IssueGroup } from "./read-groups";
import { readInstructions, type GivenInstruction } from "./read-instructions";
import { readPace, type Pace } from "./read-pace";
import { readTraffic, type DayOfTraffic } from "./read-traffic";
import { readStreams, type StreamHealth } from "./read-streams";

/** Everything the page shows, as of one moment. */
export interface Overview {
  readonly asOf: Date;
  readonly requests: RequestCounts;
  readonly pace: Pace;
  readonly parkedOnList: number;
  readonly streams: readonly StreamHealth[];
  readonly traffic: readonly DayOfTraffic[];
  readonly groups: readonly IssueGroup[];
  readonly instructions: readonly GivenInstruction[];
}

/** A handful of requests side by side, whatever the number of rows; the traffic only when it is not known. Rejects with what the platform threw. */
export async function readOverview(knownTraffic: readonly DayOfTraffic[] | undefined): Promise<Overview> {
  const [requests, pace, parkedOnList, streams, traffic, groups, instructions] = await Promise.all([
    countRequests(),
    readPace(),
    countParkedOnList(),
    readStreams(),
    knownTraffic ?? readTraffic(),
    readGroups(),
    readInstructions(),
  ]);
  return { asOf: new Date(), requests, pace, parkedOnList, streams, traffic, groups, instructions };
}
