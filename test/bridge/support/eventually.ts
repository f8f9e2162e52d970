const pauseMilliseconds = 100;

/**
 * Asks again until the answer is there; how long that takes is not what a test is about. Fails with the last answer after four minutes: machines that run tests may have other work.
 * An answer put together from several requests is asked for once more, so that all its parts are as new as the one waited for.
 */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isThere: (answer: Answer) => boolean,
  patienceSeconds = 240,
): Promise<Answer> {
  const giveUpAt = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return ask();
    if (Date.now() > giveUpAt) throw new Error(`it did not come to that: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
