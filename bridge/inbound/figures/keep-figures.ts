import type { CalendarDate } from "#model/calendar-date";
import type { Dataverse } from "../../ports/dataverse";
import type { Inbound } from "../inbound";
import type { StreamState } from "../streams/stream-state";
import type { TouchedAccounts } from "../touched-accounts";
import { coupledCustomers } from "./coupled-customers";
import type { FigureSettings } from "./figure-settings";
import { accountsPerGroup, reckonAccounts } from "./reckon-accounts";

/** Keeps the figures of accounts up to date, pass by pass. */
export interface KeptFigures {
  pass(state: StreamState): Promise<void>;
}

/**
 * Touched accounts are reckoned anew at once; all accounts when the process begins, for what was touched while none ran, with other
 * rules perhaps, and when a new day begins, for age is a figure too. All of them may wait for everything else.
 */
export function makeKeptFigures(
  inbound: Inbound & { readonly background?: Dataverse },
  touched: TouchedAccounts,
  settings: FigureSettings,
): KeptFigures {
  let reckonedFor: CalendarDate | undefined;

  /** The accounts that are named, or all of them. */
  async function reckon(through: Inbound, state: StreamState, accountIds?: readonly string[]): Promise<void> {
    if (accountIds?.length === 0) return;
    const currency = await through.erp.readCompanyCurrency();
    for await (const customers of coupledCustomers(through, accountsPerGroup, accountIds && { accountIds })) {
      const { counts, again } = await reckonAccounts(through, customers, settings, currency);
      touched.add(again);
      await state.noteProgress(undefined, customers.length, counts);
    }
  }

  async function reckonTouched(state: StreamState): Promise<void> {
    const waiting = touched.take();
    for (let at = 0; at < waiting.length; at += accountsPerGroup) {
      try {
        await reckon(inbound, state, waiting.slice(at, at + accountsPerGroup));
      } catch (error) {
        touched.add(waiting.slice(at));
        throw error;
      }
    }
  }

  return {
    async pass(state) {
      const day = settings.dayOf(inbound.clock.now());
      if (reckonedFor === day) {
        await reckonTouched(state);
      } else {
        touched.take();
        reckonedFor = undefined;
        await reckon({ ...inbound, dataverse: inbound.background ?? inbound.dataverse }, state);
        reckonedFor = day;
        inbound.log.info({ day }, "figures of all accounts reckoned");
      }
      await state.noteSuccess();
    },
  };
}
