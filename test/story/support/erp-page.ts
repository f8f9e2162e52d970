import type { Page } from "playwright-core";

/** What people in the ERP do on their page. */
export interface ErpPage {
  readonly page: Page;
  openOrder(number: string): Promise<void>;
  release(): Promise<void>;
  /** Ships so much of the line with this item and nothing of any other line. */
  ship(item: string, quantity: string): Promise<void>;
  /** Makes the API behave like the choice of this name: Works, Down, 503, 504 after commit … */
  makeItFail(choice: string, limits?: { readonly requests?: number; readonly method?: "POST" }): Promise<void>;
  /** The numbers of the orders in the list. */
  orders(): Promise<readonly string[]>;
}

export async function openErp(page: Page, erpUrl: string): Promise<ErpPage> {
  await page.goto(erpUrl);
  return {
    page,
    async openOrder(number) {
      await page.goto(`${erpUrl}/?order=${number}`);
      await page.getByRole("heading", { name: `Sales order ${number}` }).waitFor();
    },
    async release() {
      await page.getByRole("button", { name: "Release", exact: true }).click();
      await page.getByText("Released", { exact: true }).first().waitFor();
    },
    async ship(item, quantity) {
      for (const field of await page.getByRole("textbox", { name: /^Quantity to ship of/ }).all()) {
        const label = (await field.getAttribute("aria-label")) ?? "";
        await field.fill(label.includes(item) ? quantity : "0");
      }
      await page.getByRole("button", { name: /^Ship / }).click();
      await page
        .getByText(/partly shipped/i)
        .first()
        .waitFor();
    },
    async makeItFail(choice, { requests, method } = {}) {
      await page.getByRole("radio", { name: new RegExp(`^${choice}`) }).check();
      if (requests !== undefined) await page.getByLabel("For the next, requests").fill(String(requests));
      if (method !== undefined) await page.getByLabel("Method").selectOption(method);
      await page.getByRole("button", { name: "Apply" }).click();
      await page.getByText(new RegExp(`Now\\s*${choice}`)).waitFor();
    },
    async orders() {
      await page.goto(erpUrl);
      return page.getByRole("link", { name: /^SO-/ }).allInnerTexts();
    },
  };
}
