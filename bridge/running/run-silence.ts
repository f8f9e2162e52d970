import { makeSilenceWatch } from "../silence/watch-silence";
import type { Silence } from "../silence/silence";
import { startLoop, type Loop } from "./loop";
import { makeTroubleReport } from "./trouble-report";

/** Watches for answers that do not come. Several bridges may watch side by side: every mark is a conditional write. */
export function runSilence(silence: Silence, pauseSeconds: number): Loop {
  const report = makeTroubleReport({ place: "silence", ...silence });
  const look = makeSilenceWatch(silence);

  async function pass(): Promise<void> {
    await look();
    await report.over();
  }

  return startLoop({ pass, pauseSeconds, clock: silence.clock, onFailure: (error) => report.raise(error) });
}
