import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../support/browser";
import { startAccord, type RunningAccord } from "../../support/running-accord";

/** The whole product running, and a browser whose pages are those of two people: one in sales, one in the ERP. */
export interface Story {
  readonly accord: RunningAccord;
  /** A page of a browser of its own; whatever goes wrong on it fails the story. */
  openPage(size?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Errors that scripts of any page threw or wrote to the console. */
  readonly pageErrors: readonly string[];
  end(): Promise<void>;
}

export async function beginStory(options: { readonly accounts?: number } = {}): Promise<Story> {
  const accord = await startAccord(options);
  const browser: Browser = await launchBrowser();
  await accord.startBridge();
  const pageErrors: string[] = [];
  return {
    accord,
    pageErrors,
    async openPage(size = { width: 1280, height: 900 }) {
      const context = await browser.newContext({ viewport: size, timezoneId: "Europe/Berlin", locale: "en-GB" });
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => pageErrors.push(message));
      page.on("console", (message) => {
        if (message.type() === "error") pageErrors.push(message.text());
      });
      return page;
    },
    async end() {
      await browser.close();
      await accord.stop();
    },
  };
}
