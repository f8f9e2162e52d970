import { toMoment } from "../clock";
import type { Company } from "../company/company";
import type { Values } from "../entities/values";
import type { SeriesName } from "../store/number-series";
import type { NewRecord } from "../store/records";

/** Writes the records of a history, each once, with numbers and stamps in the order of the days. */
export interface HistoryWriter {
  insert(entitySet: string, values: Values): void;
  update(entitySet: string, values: Values): void;
  nextId(): string;
  nextNumber(series: SeriesName): string;
  /** Of ledger entries, which have whole numbers. */
  nextEntry(series: SeriesName): number;
  /** When something was written on a day: working hours of that day, or now if clients have read this company before. */
  stampOf(date: string): string;
  /** Records written so far, by set. */
  counts(): Readonly<Record<string, number>>;
  /** Writes down how far the number series came. */
  finish(): void;
}

const mostWaiting = 1000;
const firstMinute = 8 * 60;
const workingMinutes = 9 * 60;

export function makeHistoryWriter(company: Company, nextId: () => string): HistoryWriter {
  const { records, series } = company;
  const isFirst = records.count("salesInvoices") === 0;
  const now = toMoment(company.clock.now());
  const running = new Map<SeriesName, ReturnType<typeof series.run>>();
  const written = new Map<string, number>();
  let waiting: NewRecord[] = [];
  let minute = 0;

  const flush = (): void => {
    records.insertMany(waiting);
    waiting = [];
  };

  const nextNumber = (name: SeriesName): string => {
    const run = running.get(name) ?? series.run(name);
    running.set(name, run);
    return run.next();
  };
  return {
    nextId,
    nextNumber,
    nextEntry: (name) => Number(nextNumber(name)),
    insert: (entitySet, values) => {
      waiting.push({ entitySet, values });
      if (waiting.length === mostWaiting) flush();
      written.set(entitySet, (written.get(entitySet) ?? 0) + 1);
    },
    update: (entitySet, values) => {
      flush();
      records.update(entitySet, String(values["id"]), values);
    },
    stampOf: (date) => {
      if (!isFirst) return now;
      minute = (minute + 1) % workingMinutes;
      return toMoment(new Date(Date.parse(date) + (firstMinute + minute) * 60_000));
    },
    counts: () => Object.fromEntries(written),
    finish: () => {
      flush();
      running.forEach((run) => run.save());
    },
  };
}
