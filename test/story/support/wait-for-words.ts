import type { Locator } from "playwright-core";

/** Waits until there is this to read, and gives all that is; fails with what it says instead. How long it takes is not what a story is about. */
export async function waitForWords(where: Locator, words: RegExp, patienceSeconds = 240): Promise<string> {
  const giveUpAt = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const text = (await where.allInnerTexts()).join(" ").replace(/\s+/g, " ");
    if (words.test(text)) return text;
    if (Date.now() > giveUpAt) throw new Error(`waited for ${String(words)}, it says: ${text}`);
    await where.page().waitForTimeout(100);
  }
}
