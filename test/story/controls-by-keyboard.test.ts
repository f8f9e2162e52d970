/// <reference types="powerapps-component-framework" />
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { showControl } from "../support/control-page";
import { shownIn, usualState, type ControlName, type State } from "../support/control-states";
import { manyLines } from "../support/order-line-cells";
import { waitForWords } from "./support/wait-for-words";

jest.setTimeout(600_000);

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

async function open(control: ControlName, state: State = usualState(control)): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await showControl(page, shownIn(control, state));
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What a screen reader would say of the element that has the focus. */
const focused = (page: Page) =>
  page.evaluate<string>(
    "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).replace(/\\s+/g, ' ').trim()",
  );

const focusedRow = (page: Page) =>
  page.evaluate<string | undefined>(
    "document.activeElement.closest('tr') && document.activeElement.closest('tr').getAttribute('aria-rowindex')",
  );

test("200 order lines: filters, then one stop for the grid; every line is reached, sorted and opened by keys", async () => {
  const page = await open("OrderLines", { answers: {}, parameters: { lines: { records: manyLines(200) } } });
  await press(page, "Tab");
  expect(await focused(page)).toBe("All 200");
  await press(page, "Tab", "Tab", "Tab");
  expect(await focused(page)).toBe("Line");

  await press(page, "ArrowDown", "ArrowRight");
  expect(await focused(page)).toContain("Coffee machine 1 ");
  for (let line = 2; line <= 200; line++) await press(page, "ArrowDown");
  expect([await focused(page), await focusedRow(page)]).toEqual([
    expect.stringContaining("Coffee machine 200 "),
    "201",
  ]);
  await press(page, "Enter");
  expect(await page.evaluate("accordHost.opened")).toEqual(["line199"]);

  await press(page, "Control+Home");
  expect(await focused(page)).toBe("Line");
  await press(page, "Enter", "Enter", "ArrowDown", "ArrowRight");
  expect(await focused(page)).toContain("Coffee machine 200 ");
  await press(page, "PageDown");
  expect(await focusedRow(page)).toBe("12");
  await press(page, "Control+End");
  expect(await focusedRow(page)).toBe("201");
  await page.close();
});

test("the sales chart: one stop, months by arrows, Enter opens a month; the table says the same", async () => {
  const page = await open("SalesHistory");
  await press(page, "Tab", "Tab");
  expect(await focused(page)).toBe("Table");
  await press(page, "Tab", "Tab");
  expect(await focused(page)).toMatch(/^Jun 2025: 2,500\.00 EUR/);
  await press(page, "ArrowLeft");
  expect(await focused(page)).toMatch(/^May 2025: 4,500\.00 EUR/);
  await press(page, "Home");
  expect(await focused(page)).toMatch(/^Jul 2024/);
  await press(page, "Enter");
  await waitForWords(page.locator("[role=region]"), /Jul 2024: 2,400\.00 EUR/);
  await press(page, "Shift+Tab", "Shift+Tab", "Enter");
  await waitForWords(page.locator("table").first(), /2,400\.00/);
  await page.close();
});

test("the commitment: the order's link, then the story, opened and closed by Enter", async () => {
  const page = await open("CommitmentStatus");
  await press(page, "Tab");
  expect(await focused(page)).toBe("SO-101042");
  await press(page, "Tab");
  expect(await focused(page)).toMatch(/^The story so far/);
  await press(page, "Enter");
  expect(await page.locator("details").getAttribute("open")).toBeNull();
  await page.close();
});

test("payments: the table of the dots and the file are reached, the dots by arrows", async () => {
  const page = await open("PaymentPatterns");
  await press(page, "Tab", "Tab", "Tab");
  const last = await focused(page);
  await press(page, "ArrowLeft");
  expect(await focused(page)).not.toBe(last);
  await press(page, "Shift+Tab", "Shift+Tab", "Enter");
  await waitForWords(page.locator("table").first(), /Jun 2025/);
  await page.close();
});
