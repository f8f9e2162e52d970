/** How long a request is likely to take, after those before it: a look-up its time, a write one that grows with what it carries. */
export interface ExpectedDuration {
  /** Seconds, for a request with a body of so many characters. */
  expect(bodyLength: number): number;
  /** A request came to its end after so many seconds. */
  note(bodyLength: number, seconds: number): void;
}

/** Until the first look-up is over. */
const firstLookUp = 1;

/** Until the first write is over: about a hundred rows in a second, of about a thousand characters each. */
const firstCharacters = 100_000;
const firstSeconds = 1;

/** How much the latest request says about the next. */
const weightOfLatest = 0.4;

export function makeExpectedDuration(): ExpectedDuration {
  let lookUp = firstLookUp;
  let characters = firstCharacters;
  let seconds = firstSeconds;
  return {
    expect: (bodyLength) => (bodyLength === 0 ? lookUp : bodyLength * (seconds / characters)),
    note(bodyLength, took) {
      if (bodyLength === 0) {
        lookUp += weightOfLatest * (took - lookUp);
        return;
      }
      // Sums, not a mean of rates: a long write says more about the next long one than a short one does.
      characters += bodyLength - weightOfLatest * characters;
      seconds += took - weightOfLatest * seconds;
    },
  };
}
