import type { Page } from "playwright-core";

const patienceMilliseconds = 20_000;

/**
 * Changes the deal's description and saves it. Gives the milliseconds from the click until the form says that it is saved, by the page's
 * own clock; undefined when it does not come to that.
 */
export async function measureSave(page: Page, description: string): Promise<number | undefined> {
  await page.getByRole("textbox", { name: "Description" }).fill(description);
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "- Unsaved" }).waitFor();
  const save = await page.getByRole("button", { name: "Save", exact: true }).elementHandle();
  return page.evaluate(
    ([button, patience]) =>
      new Promise<number | undefined>((resolve) => {
        const isSaved = () => document.querySelector("h1")?.textContent.includes("- Saved") === true;
        const observer = new MutationObserver(() => {
          if (isSaved()) end(performance.now() - beganAt);
        });
        const end = (took: number | undefined) => {
          observer.disconnect();
          resolve(took);
        };
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => end(undefined), patience);
        const beganAt = performance.now();
        (button as HTMLElement).click();
      }),
    [save, patienceMilliseconds] as const,
  );
}
