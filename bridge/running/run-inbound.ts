import { makeAccountStream } from "../inbound/accounts/follow-accounts";
import type { Inbound } from "../inbound/inbound";
import { sweepCustomers } from "../inbound/customers/sweep-customers";
import type { FigureSettings } from "../inbound/figures/figure-settings";
import { makeKeptFigures } from "../inbound/figures/keep-figures";
import { loadHistory } from "../inbound/history/load-history";
import { sweepPosted } from "../inbound/gone/sweep-posted";
import { sweepOrders, type Sweep } from "../inbound/orders/sweep-orders";
import { lookThroughOpenInvoices } from "../inbound/settlement/ledger-stream";
import { runStream } from "../inbound/streams/run-stream";
import { openStreamState, type StreamState } from "../inbound/streams/stream-state";
import { makeStreams, type Stream } from "../inbound/streams/streams";
import { reviewDeals } from "../deal/close-deals";
import type { Pauses } from "../instructions/pause-streams";
import { makeTouchedAccounts } from "../inbound/touched-accounts";
import { secondsAfter } from "../ports/clock";
import { DataverseFault, type Dataverse } from "../ports/dataverse";
import { startLoop, type Loop } from "./loop";
import { makeTroubleReport, toReason } from "./trouble-report";

export interface InboundSettings {
  readonly pollSeconds: number;
  /** How often all orders and customers are read. */
  readonly sweepMinutes: number;
  /** How often the keys of posted documents are compared. */
  readonly keySweepMinutes: number;
  /** How often the accounts with something open are settled anew. */
  readonly settleMinutes: number;
}

/** Accounts change seldom: they are looked at less often than the ERP's streams. */
const pollsPerLook = 6;

/** Starts one loop for each stream and each sweep, one for the first load, and one that reckons the figures of touched accounts. */
export function runInbound(
  { background, ...withoutTouched }: Inbound & { readonly background?: Dataverse },
  pauses: Pauses,
  settings: InboundSettings,
  figures: FigureSettings,
): readonly Loop[] {
  const touched = makeTouchedAccounts();
  const inbound = { ...withoutTouched, touched };
  const streams = makeStreams(inbound).map((stream) => startStream(inbound, pauses, stream, settings.pollSeconds));
  const accounts = startStream(inbound, pauses, makeAccountStream(inbound), pollsPerLook * settings.pollSeconds);
  const waiting = { ...inbound, dataverse: background ?? inbound.dataverse };
  const kept = makeKeptFigures(inbound, touched, figures);
  const identity = { name: "figures", label: "Figures of accounts" };
  const reckoning = start(inbound, pauses, identity, settings.pollSeconds, (state) => kept.pass(state));
  const load = startLoad(waiting, pauses, settings.pollSeconds);
  return [...streams, accounts, ...startSweeps(inbound, pauses, settings), load, reckoning];
}

function startStream(inbound: Inbound, pauses: Pauses, stream: Stream, pauseSeconds: number): Loop {
  return start(inbound, pauses, stream, pauseSeconds, (state) => runStream(inbound, stream, state));
}

/** The first load ends after the page in hand when the bridge stops or the load is paused; it goes on where it was. */
function startLoad(inbound: Inbound, pauses: Pauses, pauseSeconds: number): Loop {
  const identity = { name: "history", label: "First load" };
  let isEnding = false;
  const loop = start(inbound, pauses, identity, pauseSeconds, async (state) => {
    await loadHistory(inbound, state, () => isEnding || pauses.isPaused(identity.name));
    await state.noteSuccess();
  });
  return {
    stop() {
      isEnding = true;
      return loop.stop();
    },
  };
}

/** What no change stamp shows is looked at from time to time. */
function startSweeps(inbound: Inbound, pauses: Pauses, settings: InboundSettings): readonly Loop[] {
  const { pollSeconds, sweepMinutes, keySweepMinutes, settleMinutes } = settings;
  const every = (minutes: number, name: string, label: string, run: () => Promise<Sweep>): Loop => {
    const identity = { name, label, lateAfterSeconds: 2 * minutes * 60 };
    return start(inbound, pauses, identity, pollSeconds, async (state) => {
      const last = state.lastSuccess();
      if (last && isWithin(last, inbound.clock.now(), minutes * 60)) return;
      const { read, ...counts } = await run();
      await state.noteProgress(undefined, read, counts);
      await state.noteSuccess();
    });
  };
  return [
    every(sweepMinutes, "sweep", "All orders", async () => {
      await sweepCustomers(inbound);
      return sweepOrders(inbound);
    }),
    every(settleMinutes, "settlement", "Open invoices", async () => {
      const looked = await lookThroughOpenInvoices(inbound);
      await reviewDeals(inbound);
      return looked;
    }),
    every(keySweepMinutes, "key-sweep", "Deleted documents", () => sweepPosted(inbound)),
  ];
}

/** A moment that is yet to come was noted by a clock that was wrong. */
function isWithin(last: Date, now: Date, seconds: number): boolean {
  return last <= secondsAfter(now, 60) && now < secondsAfter(last, seconds);
}

/** The state is opened on the first pass, so that a Dataverse that does not answer yet is one more fault of a pass. */
function start(
  inbound: Inbound,
  pauses: Pauses,
  identity: { readonly name: string; readonly label: string; readonly lateAfterSeconds?: number },
  pauseSeconds: number,
  run: (state: StreamState) => Promise<void>,
): Loop {
  const { dataverse, clock, log } = inbound;
  const report = makeTroubleReport({ place: `stream_${identity.name}`, dataverse, clock, log });
  let state: StreamState | undefined;

  async function pass(): Promise<void> {
    if (pauses.isPaused(identity.name)) return;
    state ??= await openStreamState(inbound, identity.name, identity.label, identity.lateAfterSeconds);
    await run(state);
    await report.over();
  }

  /** A fault of Dataverse cannot be noted in Dataverse. */
  async function onFailure(error: unknown): Promise<void> {
    await report.raise(error);
    if (!state || error instanceof DataverseFault) return;
    await state.noteFailure(toReason(error)).catch((second: unknown) => {
      log.warn({ stream: identity.name, error: second }, "the failure could not be noted");
    });
  }

  return startLoop({ pass, pauseSeconds, clock, onFailure });
}
