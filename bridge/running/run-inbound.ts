import { makeAccountStream } from "../inbound/accounts/follow-accounts";
import type { Inbound } from "../inbound/inbound";
import { sweepCustomers } from "../inbound/customers/sweep-customers";
import type { FigureSettings } from "../inbound/figures/figure-settings";
import { makeKeptFigures } from "../inbound/figures/keep-figures";
import { loadHistory } from "../inbound/history/load-history";
import { finishCreditMemos } from "../inbound/invoices/finish-credit-memos";
import { makePostedSweep } from "../inbound/gone/sweep-posted";
import { makeLookAtAskedOrders } from "../inbound/orders/look-at-asked-orders";
import { sweepOrders, type Sweep } from "../inbound/orders/sweep-orders";
import { lookThroughOpenInvoices } from "../inbound/settlement/look-through-open-invoices";
import { runStream } from "../inbound/streams/run-stream";
import type { StreamIdentity, StreamState } from "../inbound/streams/stream-state";
import { makeStreams, type Stream } from "../inbound/streams/streams";
import { reviewDeals } from "../deal/close-deals";
import { makeTouchedAccounts } from "../inbound/touched-accounts";
import { secondsAfter } from "../ports/clock";
import { DataverseFault, type Dataverse } from "../ports/dataverse";
import { startLoop, type Loop } from "./loop";
import type { SharedState } from "./shared-state";
import { toReason } from "./trouble-report";

export interface InboundSettings {
  readonly pollSeconds: number;
  /** How often all orders and customers are read. */
  readonly sweepMinutes: number;
  /** How often the keys of posted documents are compared. */
  readonly keySweepMinutes: number;
  /** How often the accounts with something open are settled anew. */
  readonly settleMinutes: number;
}

/** Accounts change seldom: they are looked at less often than the ERP's streams, their couplings and their owners by turns. */
const pollsPerLook = 3;

/** Starts one loop for each stream and each sweep, one for the first load, and one that reckons the figures of touched accounts. */
export function runInbound(
  { background, ...withoutTouched }: Inbound & { readonly background?: Dataverse },
  shared: SharedState,
  settings: InboundSettings,
  figures: FigureSettings,
): readonly Loop[] {
  const touched = makeTouchedAccounts();
  const inbound = { ...withoutTouched, touched };
  const streams = makeStreams(inbound).map((stream) => startStream(inbound, shared, stream, settings.pollSeconds));
  const accounts = startStream(inbound, shared, makeAccountStream(inbound), pollsPerLook * settings.pollSeconds);
  const patient = background ?? inbound.dataverse;
  const kept = makeKeptFigures({ ...inbound, background: patient }, touched, figures);
  const identity = { name: "figures", label: "Figures of accounts" };
  const reckoning = start(inbound, shared, identity, settings.pollSeconds, (state) => kept.pass(state));
  const load = startLoad({ ...inbound, dataverse: patient }, shared, settings.pollSeconds);
  return [...streams, accounts, ...startSweeps(inbound, shared, settings), load, reckoning];
}

function startStream(inbound: Inbound, shared: SharedState, stream: Stream, pauseSeconds: number): Loop {
  return start(inbound, shared, stream, pauseSeconds, (state) => runStream(inbound, stream, state));
}

/** The first load ends after the page in hand when the bridge stops or the load is paused; it goes on where it was. */
function startLoad(inbound: Inbound, shared: SharedState, pauseSeconds: number): Loop {
  const identity = { name: "history", label: "First load" };
  let isEnding = false;
  const loop = start(inbound, shared, identity, pauseSeconds, async (state) => {
    await loadHistory(inbound, state, () => isEnding || shared.pauses.isPaused(identity.name));
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
function startSweeps(inbound: Inbound, shared: SharedState, settings: InboundSettings): readonly Loop[] {
  const { pollSeconds, sweepMinutes, keySweepMinutes, settleMinutes } = settings;
  const every = (minutes: number, name: string, label: string, { run, between }: SweepSteps): Loop => {
    const identity = { name, label, lateAfterSeconds: 2 * minutes * 60 };
    return start(inbound, shared, identity, pollSeconds, async (state) => {
      const last = state.lastSuccess();
      if (last && isWithin(last, inbound.clock.now(), minutes * 60)) return between?.(state);
      const { read, ...counts } = await run();
      await state.noteProgress(undefined, read, counts);
      await state.noteSuccess();
    });
  };
  const lookAtAskedOrders = makeLookAtAskedOrders(inbound);
  return [
    every(sweepMinutes, "sweep", "All orders", {
      run: async () => {
        await sweepCustomers(inbound);
        return sweepOrders(inbound);
      },
      between: async (state) => {
        const counts = await lookAtAskedOrders();
        if (counts.written > 0) await state.noteProgress(undefined, counts.written, counts);
      },
    }),
    every(settleMinutes, "settlement", "Open invoices", {
      run: async () => {
        await finishCreditMemos(inbound);
        const looked = await lookThroughOpenInvoices(inbound);
        await reviewDeals(inbound);
        return looked;
      },
    }),
    every(keySweepMinutes, "key-sweep", "Deleted documents", { run: makePostedSweep(inbound) }),
  ];
}

interface SweepSteps {
  readonly run: () => Promise<Sweep>;
  /** What cannot wait for the next sweep; called with every poll until then. */
  readonly between?: (state: StreamState) => Promise<void>;
}

/** A moment that is yet to come was noted by a clock that was wrong. */
function isWithin(last: Date, now: Date, seconds: number): boolean {
  return last <= secondsAfter(now, 60) && now < secondsAfter(last, seconds);
}

/** The state is opened on the first pass, so that a Dataverse that does not answer yet is one more fault of a pass. */
function start(
  inbound: Inbound,
  { pauses, streamStates, reportOf }: SharedState,
  identity: StreamIdentity,
  pauseSeconds: number,
  run: (state: StreamState) => Promise<void>,
): Loop {
  const { clock, log } = inbound;
  const report = reportOf(`stream_${identity.name}`);
  const open = streamStates.add(inbound, identity);
  let state: StreamState | undefined;

  async function pass(): Promise<void> {
    if (pauses.isPaused(identity.name)) return;
    state ??= await open();
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

  return startLoop({ pass, pauseSeconds, clock, onFailure, after: pauses.known });
}
