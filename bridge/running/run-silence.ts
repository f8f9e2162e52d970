import { makeSilenceWatch } from "../silence/watch-silence";
import type { Silence } from "../silence/silence";
import { startLoop, type Loop } from "./loop";
import type { SharedState } from "./shared-state";

/** Watches for answers that do not come. Several bridges may watch side by side: every mark is a conditional write. */
export function runSilence(silence: Silence, { reportOf }: SharedState): Loop {
  const report = reportOf("silence");
  const look = makeSilenceWatch(silence);

  async function pass(): Promise<void> {
    await look();
    await report.over();
  }

  const { clock, settings } = silence;
  return startLoop({ pass, pauseSeconds: settings.pollSeconds, clock, onFailure: (error) => report.raise(error) });
}
