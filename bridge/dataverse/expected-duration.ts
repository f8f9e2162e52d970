/** How long a request is likely to take, after those before it: a look-up its time, a write one that grows with its rows. */
export interface ExpectedDuration {
  /** Seconds, for a request that writes so many rows. */
  expect(rows: number): number;
  /** A request came to its end after so many seconds. */
  note(rows: number, seconds: number): void;
}

/** Until the first look-up is over. */
const firstLookUp = 1;

/** Until the first write is over: about a hundred rows in a second. */
const firstRows = 100;
const firstSeconds = 1;

/** How much the latest request says about the next. */
const weightOfLatest = 0.4;

export function makeExpectedDuration(): ExpectedDuration {
  let lookUp = firstLookUp;
  let written = firstRows;
  let seconds = firstSeconds;
  return {
    expect: (rows) => (rows === 0 ? lookUp : rows * (seconds / written)),
    note(rows, took) {
      if (rows === 0) {
        lookUp += weightOfLatest * (took - lookUp);
        return;
      }
      // Sums, not a mean of rates: a long write says more about the next long one than a short one does.
      written += rows - weightOfLatest * written;
      seconds += took - weightOfLatest * seconds;
    },
  };
}
