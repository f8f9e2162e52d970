import type { Teller } from "../words";

const day = 86_400_000;

/** "91 days later" */
export function tellDelay(promised: string | null, committed: string | null, { say }: Teller): string {
  if (!promised || !committed || committed <= promised) return "";
  return say("DaysLater", { days: String(Math.round((Date.parse(committed) - Date.parse(promised)) / day)) });
}
