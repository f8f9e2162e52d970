/// <reference types="powerapps-component-framework" />
import type { Browser } from "playwright-core";
import { toOption } from "#model/choice";
import { limitModes } from "#model/figures/limit-mode";
import { stages } from "#model/stage";
import { aSalesRow } from "../../controls/SalesHistory/testing/sales-rows";
import { aCommitmentRow, aDealRow, anIntentRow, anOrderRow } from "../../controls/shared/testing/deal-rows";
import { launchBrowser, takeScreenshot } from "../support/browser";
import { showControl, type Answer, type ShownControl } from "../support/control-page";
import { findViolations } from "../support/accessibility";
import { lateFinance } from "../support/finance-row";

const security = { readable: true, editable: true, secured: false };
const name = { raw: "Adatum Corporation", security };
const finance = {
  accord_company: "CRONUS DE",
  accord_currencycode: "EUR",
  accord_syncedon: "2025-06-30T12:01:00Z",
  ...lateFinance,
};
const rows = (given: unknown): Answer => ({ is: "rows", rows: given });
const refused: Answer = { is: "error", code: -2147220960 };
const unavailable: Answer = { is: "error", code: -2147015902 };
const never: Answer = { is: "never" };

type State = Pick<ShownControl, "answers"> & Partial<ShownControl>;

/** States of the controls about a customer; each one is reached by what the service answers. */
function customerStates(table: string, ready: Answer, empty: Answer): Readonly<Record<string, State>> {
  return {
    ready: { answers: { [table]: ready } },
    loading: { answers: { [table]: never } },
    empty: { answers: { [table]: empty } },
    failed: { answers: { [table]: unavailable } },
    stale: { answers: { [table]: ready }, now: "2025-07-04T08:00:00Z" },
    "no-privilege": { answers: { [table]: refused } },
    hidden: {
      answers: {},
      parameters: { customerName: { raw: null, security: { ...security, readable: false } } },
    },
  };
}

const onDeal = {
  account: { raw: [{ id: "a1", name: "Adatum", entityType: "account" }], attributes: {}, security },
  deliveryDate: { raw: { date: "2025-07-15" } },
  isSummary: { raw: true },
};
const stage = { raw: toOption(stages, "Committed"), security };
const committed = aDealRow({
  intents: [anIntentRow({ answer: "AcceptedWithChanges", answeredOn: "2025-04-07T09:20:00Z" })],
  commitments: [aCommitmentRow("OrderCreated", "2025-04-07T09:20:00Z", { accord_documentnumber: "SO-101042" })],
  orders: [anOrderRow({ fulfilment: "PartlyShipped", shippedPercent: 67, changedLines: 2, total: 5400 })],
});
const held = aDealRow({
  intents: [anIntentRow({ answer: "OnHold", reason: { code: "CustomerBlocked", customer: "Adatum", block: "All" } })],
});
const parked = aDealRow({
  intents: [anIntentRow({ delivery: "Parked", reason: { code: "ItemUnknown", line: "60", item: "DK-010" } })],
});
const unreachable = aDealRow({
  intents: [anIntentRow({ delivery: "RetryWait", attempts: 4, reason: { code: "ErpUnreachable" } })],
});

const controls: Readonly<Record<string, Readonly<Record<string, State>>>> = {
  SalesHistory: customerStates("account", rows(aSalesRow()), rows({})),
  PaymentPatterns: {
    ...customerStates("accord_accountfinance", rows([finance]), rows([])),
    blocked: {
      answers: { accord_accountfinance: rows([{ ...finance, accord_limitmode: toOption(limitModes, "Blocked") }]) },
    },
    "no-limit": {
      answers: { accord_accountfinance: rows([{ ...finance, accord_limitmode: toOption(limitModes, "None") }]) },
    },
    "on-a-deal": { answers: { accord_accountfinance: rows([finance]) }, parameters: onDeal, table: "opportunity" },
  },
  CommitmentStatus: {
    committed: { answers: { opportunity: rows(committed) } },
    held: { answers: { opportunity: rows(held) } },
    parked: { answers: { opportunity: rows(parked) } },
    unreachable: { answers: { opportunity: rows(unreachable) } },
    loading: { answers: { opportunity: never } },
    failed: { answers: { opportunity: unavailable } },
    "no-privilege": { answers: { opportunity: refused } },
    hidden: {
      answers: { opportunity: rows(committed) },
      parameters: { stage: { raw: null, security: { ...security, readable: false } } },
    },
  },
};

const looks = [
  { look: "light", width: 1280 },
  { look: "light", width: 360 },
  { look: "contrast", width: 1280 },
  { look: "rtl", width: 360 },
  { look: "dark", width: 1280 },
] as const;

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe.each(Object.entries(controls))("%s", (control, states) => {
  test.each(Object.entries(states))(
    "%s: no violation of accessibility rules and no sideways scroll, whatever the look",
    async (state, shown) => {
      for (const { look, width } of looks) {
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          forcedColors: look === "contrast" ? "active" : "none",
        });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        await showControl(page, {
          control,
          table: control === "CommitmentStatus" ? "opportunity" : "account",
          parameters: control === "CommitmentStatus" ? { stage } : { customerName: name },
          now: control === "CommitmentStatus" ? "2025-04-07T09:24:00Z" : "2025-06-30T14:02:00Z",
          isRightToLeft: look === "rtl",
          isDark: look === "dark",
          ...shown,
        });
        await takeScreenshot(page, `controls/${control}-${state}-${look}-${width}`);
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ look, width, faults, scroll, violations: await findViolations(page) }).toEqual({
          look,
          width,
          faults: [],
          scroll: width,
          violations: [],
        });
        await context.close();
      }
    },
    120_000,
  );
});

test.each(["16.14.0", "17.0.2", "18.3.1"] as const)(
  "on React %s each control shows itself",
  async (react) => {
    const page = await browser.newPage();
    for (const [control, states] of Object.entries(controls)) {
      const [shown] = Object.values(states);
      await showControl(page, {
        control,
        react,
        table: control === "CommitmentStatus" ? "opportunity" : "account",
        parameters: control === "CommitmentStatus" ? { stage } : { customerName: name },
        now: "2025-06-30T14:02:00Z",
        answers: {},
        ...shown,
      });
      expect(await page.locator("[role=region]").innerText()).toMatch(/SO-101042|32,000\.00|50\.0/);
    }
    await page.close();
  },
  60_000,
);

test.each(Object.keys(controls))(
  "%s leaves nothing behind when it goes, a thousand times",
  async (control) => {
    const page = await browser.newPage();
    const [shown] = Object.values(controls[control] ?? {});
    await showControl(page, {
      control,
      table: control === "CommitmentStatus" ? "opportunity" : "account",
      parameters: control === "CommitmentStatus" ? { stage } : { customerName: name },
      now: "2025-06-30T14:02:00Z",
      answers: {},
      ...shown,
    });
    const session = await page.context().newCDPSession(page);
    const count = async (times: number) => {
      await page.evaluate(`(async () => {
        for (let time = 0; time < ${times}; time++) {
          accordHost.unmount(); accordHost.mount();
          if (time % 50 === 0) await new Promise((go) => setTimeout(go));
        }
        accordHost.unmount();
        await new Promise((go) => setTimeout(go, 100));
      })()`);
      await session.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      await page.evaluate("accordHost.mount()");
      return { nodes, jsEventListeners, usedSize };
    };
    const before = await count(20);
    const after = await count(1000);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(5);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(50);
    expect(after.usedSize - before.usedSize).toBeLessThan(1_000_000);
    await page.close();
  },
  120_000,
);
