import { makeStreamStates, type StreamStates } from "../inbound/streams/open-stream-states";
import { makePauses, type Pauses } from "../instructions/pause-streams";
import type { Clock } from "../ports/clock";
import type { Dataverse } from "../ports/dataverse";
import type { Erp } from "../ports/erp";
import type { Log } from "../ports/log";
import { makeTroubleReports, type TroubleReports } from "./trouble-report";

/** What the loops of one process share; nothing of it outlives the process. */
export interface SharedState {
  readonly pauses: Pauses;
  readonly streamStates: StreamStates;
  readonly reportOf: TroubleReports;
}

export function makeSharedState(ports: {
  readonly dataverse: Dataverse;
  readonly erp: Erp;
  readonly clock: Clock;
  readonly log: Log;
}): SharedState {
  return {
    pauses: makePauses(ports.erp),
    streamStates: makeStreamStates(ports.dataverse),
    reportOf: makeTroubleReports(ports),
  };
}
