import type { Teller } from "../words";

const minute = 60_000;

/** "20 min", "4 h", "2 days" */
export function tellSpan(from: Date, to: Date, { say }: Pick<Teller, "say">): string {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / minute));
  if (minutes < 100) return say("Span_Minutes", { n: String(minutes) });
  const hours = Math.round(minutes / 60);
  return hours < 48 ? say("Span_Hours", { n: String(hours) }) : say("Span_Days", { n: String(Math.round(hours / 24)) });
}
