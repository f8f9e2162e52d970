/** Time as the bridge sees it. Injected, so that tests and simulations decide what time it is. */
export interface Clock {
  now(): Date;
  /** Milliseconds since some moment; nobody puts it forward or back. For waits, never for what is stored. */
  elapsed(): number;
  /** Resolves after that time, or at once when the signal is or becomes aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}

export function daysAfter(moment: Date, days: number): Date {
  return secondsAfter(moment, days * 86_400);
}
