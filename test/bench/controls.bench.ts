/// <reference types="powerapps-component-framework" />
import { loadavg } from "node:os";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { readBundle, readStrings } from "../support/control-page";
import { controlNames, shownIn, usualState, type ControlName, type State } from "../support/control-states";
import { manyLines } from "../support/order-line-cells";
import type { Benchmark } from "./benchmark";
import { detailsList, textControl } from "./paint/baselines";
import { fluentChart } from "./paint/charting";
import { elementsAlone } from "./paint/elements-alone";
import { ratioOf, sampleVariants } from "./paint/compare-variants";
import type { Painted, Variant } from "./paint/measure-paint";
import { salesOf } from "./paint/sales-of-account";

function painted(control: ControlName, state: State = usualState(control)): Painted {
  return {
    script: readBundle(control),
    styles: control,
    shown: { ...shownIn(control, state), strings: readStrings(control, 1033) },
  };
}

const lines = (count: number) =>
  painted("OrderLines", { answers: {}, parameters: { lines: { records: manyLines(count) } } });

const text: Variant = { name: "text", controls: [textControl] };
const fourTexts: Variant = { name: "four texts", controls: Array.from({ length: 4 }, () => textControl) };

/** What the form itself knows of a deal: the stage and the order, before anything is read. */
const beforeReading = { ...usualState("CommitmentStatus"), answers: { opportunity: { is: "never" } } } as const;

const makeVariants = async (browser: Browser): Promise<readonly Variant[]> => [
  text,
  { ...text, name: "text again" },
  { name: "status before reading", controls: [painted("CommitmentStatus", beforeReading)] },
  { name: "status", controls: [painted("CommitmentStatus")] },
  { name: "grid with 200 lines", controls: [lines(200)] },
  { name: "sales chart", controls: [painted("SalesHistory")] },
  { name: "payments chart", controls: [painted("PaymentPatterns")] },
  fourTexts,
  { name: "all four", controls: controlNames.map((control) => painted(control)) },
  { name: "grid with 50 lines", controls: [lines(50)] },
  { name: "grid with 10,000 lines", controls: [lines(10_000)] },
  { name: "sales of 100 invoices", controls: [painted("SalesHistory", salesOf(100))] },
  { name: "sales of 100,000 invoices", controls: [painted("SalesHistory", salesOf(100_000))] },
  detailsList(200),
  await fluentChart(),
  ...(await Promise.all(controlNames.map((control) => elementsAlone(browser, shownIn(control, usualState(control)))))),
];

/** What is compared, with what, and the most it may be. */
const comparisons: readonly (readonly [name: string, baseline: string, atMost?: number])[] = [
  ["status before reading", "text", 1.6],
  ["status", "text", 1.6],
  ["grid with 200 lines", "text", 3],
  ["sales chart", "text", 2.5],
  ["payments chart", "text", 2.5],
  ["all four", "four texts", 3],
  ["grid with 10,000 lines", "grid with 50 lines", 2],
  ...controlNames.map((control) => [`elements of ${control}`, "text"] as const),
  ["sales of 100,000 invoices", "sales of 100 invoices", 1.1],
  ["Fluent DetailsList, 200 lines", "text"],
  ["grid with 200 lines", "Fluent DetailsList, 200 lines"],
  ["Fluent charting, 24 bars", "text"],
  ["sales chart", "Fluent charting, 24 bars"],
];

/** The work of the page's main thread until the first meaningful paint, as ratios of one run. */
export const benchmark: Benchmark = {
  title: "First paint of the controls (main thread, medians of nine rounds)",
  async *run() {
    const browser = await launchBrowser();
    try {
      const samples = await sampleVariants(browser, await makeVariants(browser));
      const nothing = ratioOf(samples, "text again", "text");
      const isValid = nothing >= 0.9 && nothing <= 1.1;
      yield { what: "text / text (void outside 0.9 to 1.1)", value: nothing, unit: "×" };
      yield { what: "load of the machine", value: loadavg()[0] ?? 0, unit: "" };
      for (const [name, baseline, atMost] of comparisons) {
        const what = `${name} / ${baseline}${isValid ? "" : " (void)"}`;
        const value = ratioOf(samples, name, baseline);
        yield { what, value, unit: "×", ...(isValid && atMost && { target: { is: "at most", value: atMost } }) };
      }
    } finally {
      await browser.close();
    }
  },
};
