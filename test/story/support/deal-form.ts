import type { Locator, Page } from "playwright-core";
import { waitForWords } from "./wait-for-words";

/** What a salesperson does and reads on the form of a deal. Everything is found by what it says, as people find it. */
export interface DealForm {
  readonly page: Page;
  /** The commitment control: the sentence, the track, the story. */
  readonly commitment: Locator;
  readonly lines: Locator;
  readonly notifications: Locator;
  command(name: string): Locator;
  /** The value in the form's header under this label. */
  header(label: string): Locator;
  /** Waits until the command is enabled, or is not. */
  offers(command: string, isOffered: boolean): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Presses "Submit for fulfillment" and confirms. */
  submit(): Promise<void>;
  /** Waits until the form says this somewhere; fails with what it says instead. */
  says(where: Locator, words: RegExp, patienceSeconds?: number): Promise<string>;
}

/** Opens the list of deals as a person would, chooses the deal by its topic and its fulfillment tab. */
export async function openDeal(page: Page, sandboxUrl: string, topic: string): Promise<DealForm> {
  await page.goto(sandboxUrl);
  await page.getByRole("link", { name: topic, exact: true }).click();
  const form = toDealForm(page);
  await form.openTab("Fulfillment");
  return form;
}

function toDealForm(page: Page): DealForm {
  const commands = page.getByRole("toolbar", { name: "Commands" });
  return {
    page,
    commitment: page.getByRole("region", { name: "Commitment status" }),
    lines: page.getByRole("region", { name: "Order lines" }).last(),
    notifications: page.getByRole("status", { name: "Notifications" }),
    command: (name) => commands.getByRole("button", { name, exact: true }),
    header: (label) => page.locator("dl > div").filter({ hasText: label }).first().getByRole("definition"),
    async offers(name, isOffered) {
      await commands.getByRole("button", { name, exact: true, disabled: !isOffered }).waitFor({ timeout: 240_000 });
    },
    async openTab(name) {
      await page.getByRole("tab", { name, exact: true }).click();
    },
    async submit() {
      await page.getByRole("button", { name: "Submit for fulfillment", exact: true }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
    },
    says: waitForWords,
  };
}
