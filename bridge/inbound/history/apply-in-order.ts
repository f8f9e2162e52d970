/**
 * Applies pages several at a time and gives the results in the order of the pages: whoever notes how far he has come after a result has
 * everything before it behind him. Never reads further ahead than `atOnce` pages, so memory stays the same however many there are.
 * When one fails, or nobody asks for more, those in hand come to their end first.
 */
export async function* applyInOrder<Page, Result>(
  pages: AsyncIterable<Page>,
  atOnce: number,
  apply: (page: Page) => Promise<Result>,
): AsyncGenerator<Result> {
  const inHand: Promise<Result>[] = [];
  try {
    for await (const page of pages) {
      inHand.push(apply(page));
      // Whether it failed is asked when its turn comes.
      inHand.at(-1)?.catch(() => undefined);
      if (inHand.length >= atOnce) yield await next(inHand);
    }
    while (inHand.length > 0) yield await next(inHand);
  } finally {
    await Promise.allSettled(inHand);
  }
}

function next<Result>(inHand: Promise<Result>[]): Promise<Result> {
  const first = inHand.shift();
  if (!first) throw new Error("nothing is in hand");
  return first;
}
