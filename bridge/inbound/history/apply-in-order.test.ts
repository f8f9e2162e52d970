import { applyInOrder } from "./apply-in-order";

/** Pages 1 … count, and how many of them were read. */
function makePages(count: number) {
  const read = { count: 0 };
  async function* pages(): AsyncGenerator<number> {
    for (let page = 1; page <= count; page++) {
      read.count = page;
      yield await Promise.resolve(page);
    }
  }
  return { pages: pages(), read };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("several pages are in hand at a time, and their results come in the order of the pages", async () => {
  let inHand = 0;
  let most = 0;
  const results = applyInOrder(makePages(20).pages, 4, async (page) => {
    most = Math.max(most, ++inHand);
    for (let turn = 20 - page; turn > 0; turn--) await soon();
    inHand--;
    return page * 10;
  });
  expect(await all(results)).toEqual(Array.from({ length: 20 }, (_, at) => (at + 1) * 10));
  expect(most).toBe(4);
});

test("no more pages are read ahead than may be in hand", async () => {
  const { pages, read } = makePages(20);
  const results = applyInOrder(pages, 3, (page) => Promise.resolve(page));
  await results.next();
  expect(read.count).toBe(3);
  await results.return(undefined);
  expect(read.count).toBe(3);
});

test("when a page fails, those before it are given and those in hand come to their end", async () => {
  const ended: number[] = [];
  const given: number[] = [];
  const results = applyInOrder(makePages(20).pages, 4, async (page) => {
    for (let turn = page; turn > 0; turn--) await soon();
    if (page === 3) throw new Error("refused");
    ended.push(page);
    return page;
  });
  await expect(
    (async () => {
      for await (const page of results) given.push(page);
    })(),
  ).rejects.toThrow("refused");
  expect(given).toEqual([1, 2]);
  expect(ended).toEqual([1, 2, 4, 5, 6].slice(0, ended.length));
  expect(ended.length).toBeGreaterThan(2);
});

test("a list that cannot be read is a failure after what was read of it", async () => {
  async function* broken(): AsyncGenerator<number> {
    yield await Promise.resolve(1);
    throw new Error("the ERP is down");
  }
  const results = applyInOrder(broken(), 4, (page) => Promise.resolve(page));
  await expect(all(results)).rejects.toThrow("the ERP is down");
});
