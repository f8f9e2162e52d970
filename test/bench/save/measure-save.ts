import type { Page } from "playwright-core";

/** Presses Save inside the page and gives the milliseconds until the heading says so; undefined after twenty seconds. */
const saveAndWait = `new Promise((resolve) => {
  const save = [...document.querySelectorAll("[role=toolbar] button")].find((button) => button.textContent.trim() === "Save");
  const isSaved = () => document.querySelector("h1").textContent.includes("- Saved");
  const observer = new MutationObserver(() => isSaved() && end(performance.now() - beganAt));
  const end = (took) => {
    observer.disconnect();
    resolve(took);
  };
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  setTimeout(() => end(undefined), 20_000);
  const beganAt = performance.now();
  save.click();
})`;

/**
 * Changes the deal's description and saves it. Gives the milliseconds from the click until the form says that it is saved, by the page's
 * own clock; undefined when it does not come to that.
 */
export async function measureSave(page: Page, description: string): Promise<number | undefined> {
  const field = page.getByRole("textbox", { name: "Description" });
  await field.fill(description);
  await field.blur();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "- Unsaved" }).waitFor();
  return page.evaluate<number | undefined>(saveAndWait);
}
