import type { FrameLocator, Locator, Page } from "playwright-core";
import { rowsOf, type JsonClient } from "../../../tools/demo/json-client";
import { eventually } from "../../bridge/support/eventually";
import { waitForWords } from "./wait-for-words";

/** What an operator does and reads in the app Accord Operations. */
export interface OperationsApp {
  readonly page: Page;
  readonly overview: FrameLocator;
  /** The groups of the work list: a row for each cause. */
  readonly groups: Locator;
  /** Waits until the work list has so many groups. */
  hasGroups(count: number): Promise<void>;
  openOverview(): Promise<void>;
  /** Waits until the overview says this somewhere; fails with what it says instead. */
  says(words: RegExp): Promise<string>;
  /** Presses a button of the overview and says yes. */
  order(button: Locator): Promise<void>;
  /** Presses a command above a form or a list. */
  command(name: string): Promise<void>;
  confirm(): Promise<void>;
}

/** Opens the app as a person would: signed in as the operator, by the app's address. */
export async function openOperations(page: Page, sandboxUrl: string, dataverse: JsonClient): Promise<OperationsApp> {
  const [app] = rowsOf(await dataverse.get("appmodules?$filter=name eq 'Accord Operations'"));
  await page.goto(sandboxUrl);
  await page.getByRole("button", { name: /^Signed in as/ }).click();
  await page.getByRole("menuitemradio", { name: /operator/ }).click();
  await page.getByRole("button", { name: /Signed in as.*operator/ }).waitFor();
  await page.goto(`${sandboxUrl}/main.aspx?appid=${String(app?.appmoduleid)}`);
  return toOperationsApp(page);
}

function toOperationsApp(page: Page): OperationsApp {
  const overview = page.frameLocator("iframe.web-resource-page");
  const confirm = async () => {
    await page.getByRole("dialog").getByRole("button").first().waitFor();
    await page.getByRole("dialog").locator(".ms-Button--primary").click();
  };
  return {
    page,
    overview,
    groups: overview.locator("#groups tbody tr"),
    async hasGroups(count) {
      await eventually(
        () => overview.locator("#groups tbody tr").count(),
        (now) => now === count,
      );
    },
    confirm,
    async openOverview() {
      await page.getByRole("navigation", { name: "Site map" }).getByRole("link", { name: "Overview" }).click();
      await overview.getByRole("heading", { level: 1 }).waitFor();
    },
    says: (words) => waitForWords(overview.locator("main"), words),
    async order(button) {
      await button.click();
      await confirm();
    },
    async command(name) {
      await page.getByRole("toolbar", { name: "Commands" }).getByRole("button", { name, exact: true }).click();
    },
  };
}
