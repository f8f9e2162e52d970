import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { aCustomer, aLine, anItem, anOrder } from "../testing/builders";
import { idOf, nestedIn, type Row } from "../testing/client";
import { eventually } from "../testing/eventually";
import { startErp, type RunningErp } from "../testing/running-erp";

const script = readFileSync(join(__dirname, "live-page.js"), "utf8");

jest.setTimeout(600_000);

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterEach(() => {
  for (const page of opened.splice(0)) page.close();
});
afterAll(() => erp.stop());

/** What a test has opened: a page that stays open asks for news for ever. */
const opened: Page[] = [];

/** The page in a browser without a screen: its own script runs, its requests reach the ERP. */
class Page {
  private isClosed = false;

  private constructor(
    private readonly dom: JSDOM,
    private readonly url: string,
  ) {}

  static async open(path = "/"): Promise<Page> {
    const url = erp.url() + path;
    const answer = await fetch(url);
    const dom = new JSDOM(await answer.text(), { url, runScripts: "outside-only", pretendToBeVisual: true });
    const page = new Page(dom, url);
    opened.push(page);
    Object.assign(dom.window, {
      fetch: (address: string, init?: RequestInit) => page.fetch(address, init),
      confirm: () => true,
    });
    dom.window.eval(script);
    return page;
  }

  /** Answers that come after the page was closed reach nobody, as in a browser. */
  private async fetch(address: string, init?: RequestInit): Promise<Response> {
    const { status, text } = await fetch(new URL(address, this.url), init).then(async (answer) => ({
      status: answer.status,
      text: await answer.text(),
    }));
    return this.isClosed ? new Promise(() => undefined) : new Response(text, { status });
  }

  get document(): Document {
    return this.dom.window.document;
  }

  text(selector: string): string {
    const text = this.document.querySelector(selector)?.textContent ?? "";
    return text.replace(/\s+/g, " ").trim();
  }

  fill(selector: string, value: string): void {
    const field = this.document.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`The page has no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new this.dom.window.Event("input", { bubbles: true }));
  }

  /** Presses the button of a form and waits until the page has said how it went. */
  async submit(request: string): Promise<string> {
    const form = [...this.document.querySelectorAll("form")].find((each) => each.dataset["request"]?.endsWith(request));
    if (!form) throw new Error(`The page has no form for ${request}`);
    const message = this.document.querySelector("#message");
    if (message) message.textContent = "";
    form.dispatchEvent(new this.dom.window.Event("submit", { bubbles: true, cancelable: true }));
    await eventually(`a message about ${request}`, () => this.text("#message") !== "");
    return this.text("#message");
  }

  close(): void {
    this.isClosed = true;
    this.dom.window.close();
  }
}

async function shownOrder(values: Row = {}): Promise<{ order: Row; page: Page }> {
  const order = await anOrder(erp, values);
  return { order, page: await Page.open(`/?order=${String(order["number"])}`) };
}

describe("the page for people in the ERP", () => {
  it("says that it is a stand-in, and needs nothing from elsewhere", async () => {
    const answer = await fetch(erp.url());
    const page = await answer.text();

    expect(page).toMatch(/It is\s+not\s+a\s+live\s+Business Central/);
    expect(page.match(/(?:src|href)="https?:/g)).toBeNull();
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  it("shows an order with amounts and dates in people's spelling", async () => {
    const item = await anItem(erp, { number: "CM-200", displayName: "Coffee machine", unitPrice: 1300.5 });
    const { page, order } = await shownOrder({ salesOrderLines: [aLine(item, 4)], externalDocumentNumber: "KEY" });

    expect(page.text("h1")).toBe(`Sales order ${String(order["number"])} · ${String(order["customerName"])}`);
    expect(page.text("#order .tag")).toBe("Draft");
    expect(page.text("#order .facts")).toContain("5,202.00");
    expect(page.text("#order .facts")).toContain("30 Jun 2025");
    expect(page.text("#order .lines tbody")).toContain("CM-200 Coffee machine 4 1,300.50");
  });

  it("shows texts of the ERP as texts", async () => {
    const customer = await aCustomer(erp, { displayName: "<img src=x onerror=alert(1)>" });
    const { page } = await shownOrder({ customerNumber: customer["number"] });

    expect(page.document.querySelector("img")).toBeNull();
    expect(page.text("h1")).toContain("<img src=x onerror=alert(1)>");
  });

  it("releases and reopens", async () => {
    const { page, order } = await shownOrder();

    expect(await page.submit("/release")).toBe("Release: done.");
    await eventually("the page shows it", () => page.text("#order .tag") === "Released");
    expect((await erp.get(`salesOrders(${idOf(order)})`)).body["status"]).toBe("Open");
    await page.submit("/reopen");
    await eventually("the page shows it", () => page.text("#order .tag") === "Draft");
  });

  it("ships the quantities that are entered, and shows how many units that is", async () => {
    const { page, order } = await shownOrder({
      salesOrderLines: [aLine(await anItem(erp), 6), aLine(await anItem(erp), 4)],
    });
    expect(page.text("#ship button")).toBe("Ship 10 units");

    page.fill('input[name="lines.0.quantity"]', "2");
    page.fill('input[name="lines.1.quantity"]', "0");
    expect(page.text("#ship button")).toBe("Ship 2 units");
    await page.submit("/ship");

    await eventually("the page shows it", () => page.text("#order .tag") === "Released, partly shipped");
    const { body } = await erp.get(`salesOrders(${idOf(order)})?$expand=salesOrderLines`);
    expect(nestedIn(body, "salesOrderLines").map((line) => line["shippedQuantity"])).toEqual([2, 0]);
  });

  it("changes only what was changed in a line's form", async () => {
    const { page, order } = await shownOrder();
    const [line] = nestedIn(order, "salesOrderLines");

    page.fill('.panel input[name="quantity"]', "7");
    await page.submit(`/lines/${idOf(line)}`);

    expect((await erp.get(`salesOrderLines(${idOf(line)})`)).body).toMatchObject({ quantity: 7, unitPrice: 100 });
  });

  it("tells in words why something is refused", async () => {
    const { page } = await shownOrder();

    page.fill('input[name="lines.0.quantity"]', "20");

    expect(await page.submit("/ship")).toContain("You cannot ship more than 2 units");
    expect(page.document.querySelector("#message")?.classList.contains("error")).toBe(true);
  });

  it("blocks and lets go of a customer", async () => {
    const { page, order } = await shownOrder();
    const customer = async (): Promise<unknown> =>
      (await erp.get(`customers(${String(order["customerId"])})`)).body["blocked"];
    const select = page.document.querySelector<HTMLSelectElement>('select[name="block"]');

    expect(select?.value).toBe("All");
    await page.submit("/block");
    expect(await customer()).toBe("All");
    await eventually("the page shows it", () => page.text("#customer").includes("Lift the block"));
    await page.submit("/block");
    expect(await customer()).toBe("_x0020_");
  });

  it("sets a fault and lifts it", async () => {
    const { page } = await shownOrder();
    page.document.querySelector<HTMLInputElement>('input[value="busy"]')!.checked = true;
    page.fill('input[name="fault.requests"]', "3");

    await page.submit("/erp/faults");

    expect((await erp.erp("GET", "faults")).body).toEqual({
      fault: { is: "busy", retryAfterSeconds: 30, requests: 3 },
    });
    await eventually("the page shows it", () =>
      page.text("#fault").includes("503: busy, with Retry-After, for the next 3 requests."),
    );
    await page.submit("/erp/faults");
    expect((await erp.erp("GET", "faults")).body).toEqual({ fault: { is: "none" } });
  });

  it("shows by itself what API clients do meanwhile, but leaves alone what somebody is typing", async () => {
    const { page, order } = await shownOrder();
    const [line] = nestedIn(order, "salesOrderLines");
    page.fill('input[name="lines.0.quantity"]', "1");

    await erp.patch(`salesOrderLines(${idOf(line)})`, { quantity: 3 });
    const other = await anOrder(erp);

    await eventually("the page shows it", () => page.text("#orders").includes(String(other["number"])));
    expect(page.document.querySelector<HTMLInputElement>('input[name="lines.0.quantity"]')?.value).toBe("1");
    page.fill('input[name="lines.0.quantity"]', "2");
    await eventually("the page shows it", () => page.text("#order .lines tbody").includes("300.00"));
  });

  it("invoices a part of what is shipped, credits a line, takes a part payment and takes it back", async () => {
    const { page, order } = await shownOrder({ salesOrderLines: [aLine(await anItem(erp), 4)] });
    const account = async () =>
      (await erp.erp("GET", `customers/${String(order["customerId"])}/account`)).body as {
        readonly invoices: readonly Row[];
        readonly creditMemos: readonly Row[];
        readonly payments: readonly Row[];
      };
    await page.submit("/ship");
    await eventually("the page shows it", () => page.text("#invoice button") === "Post invoice of 4 units");
    page.fill('input[form="invoice"][name="lines.0.quantity"]', "3");
    expect(page.text("#invoice button")).toBe("Post invoice of 3 units");
    await page.submit("/invoice");
    await eventually("the page shows it", () => page.text("#invoice button") === "Post invoice of 1 units");
    await page.submit("/invoice");
    await eventually("the order is gone", () => page.text("h1") === `Order ${String(order["number"])} is not here`);

    const [, first] = (await account()).invoices;
    page.fill(`form[data-request="POST /erp/invoices/${idOf(first)}/credit"] input.quantity`, "1");
    expect(await page.submit(`/invoices/${idOf(first)}/credit`)).toBe("Post credit memo: done.");
    const credited = await account();
    expect(credited.creditMemos).toMatchObject([{ invoiceNumber: first?.["number"] }]);

    page.fill('input[name="invoices.0.amount"]', "20");
    page.fill('input[name="invoices.1.amount"]', "10.50");
    expect(await page.submit("/erp/payments")).toBe("Post payment of 30.5: done.");
    expect((await account()).payments).toMatchObject([
      { amount: "30.5", unapplied: "0", applications: [{ amount: "20" }, { amount: "10.5" }] },
    ]);

    await eventually("the payment is shown", () => page.text("#account").includes("Reverse"));
    await page.submit("/reverse");
    expect((await account()).payments).toMatchObject([{ reversed: true, applications: [] }]);
    await eventually("the page shows it", () => page.text("#account .tag.warn") === "reversed");
  });

  it("shows what a customer owes and paid without any order", async () => {
    const { order } = await shownOrder();
    const page = await Page.open(`/?customer=${String(order["customerNumber"])}`);
    expect(page.text("h1")).toBe(order["customerName"]);
  });

  it("says when an order is not there", async () => {
    const page = await Page.open("/?order=SO-1");

    expect(page.text("h1")).toBe("Order SO-1 is not here");
  });
});
