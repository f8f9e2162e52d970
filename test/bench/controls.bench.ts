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
import type { PaintCost, Painted, Variant } from "./paint/measure-paint";
import { salesOf } from "./paint/sales-of-account";

/** What answers the question of each control, by a text in it: the sentence of a deal, the totals of the lines, the first headline figure. */
const answers: Readonly<Record<ControlName, string>> = {
  CommitmentStatus: "is 67 % shipped",
  OrderLines: "Total",
  SalesHistory: "Last 12 months, ",
  PaymentPatterns: "Average days to pay",
};

function painted(control: ControlName, state: State = usualState(control), answer: string = answers[control]): Painted {
  return {
    script: readBundle(control),
    styles: control,
    shown: { ...shownIn(control, state), strings: readStrings(control, 1033) },
    answer,
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
  { name: "status before reading", controls: [painted("CommitmentStatus", beforeReading, "Committed.")] },
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
  ...(await Promise.all(
    controlNames.map((control) => elementsAlone(browser, shownIn(control, usualState(control)), answers[control])),
  )),
];

interface Comparison {
  readonly name: string;
  readonly baseline: string;
  readonly until: keyof PaintCost;
  /** The most it may be. */
  readonly atMost?: number;
}

const answer = (name: string, baseline: string, atMost?: number): Comparison => ({
  name,
  baseline,
  until: "answer",
  ...(atMost && { atMost }),
});
const whole = (name: string, baseline: string, atMost?: number): Comparison => ({
  ...answer(name, baseline, atMost),
  until: "whole",
});

const comparisons: readonly Comparison[] = [
  answer("status before reading", "text", 1.6),
  answer("status", "text", 1.6),
  answer("grid with 200 lines", "text", 3),
  answer("sales chart", "text", 2.5),
  answer("payments chart", "text", 2.5),
  answer("all four", "four texts", 3),
  whole("status", "text"),
  whole("grid with 200 lines", "text"),
  whole("sales chart", "text"),
  whole("payments chart", "text"),
  whole("all four", "four texts"),
  ...controlNames.map((control) => whole(`elements of ${control}`, "text")),
  whole("grid with 10,000 lines", "grid with 50 lines", 2),
  whole("sales of 100,000 invoices", "sales of 100 invoices", 1.1),
  answer("Fluent DetailsList, 200 lines", "text"),
  answer("grid with 200 lines", "Fluent DetailsList, 200 lines"),
  answer("Fluent charting, 24 bars", "text"),
  answer("sales chart", "Fluent charting, 24 bars"),
];

/**
 * The work of the page's main thread until the first meaningful paint, as ratios of one run.
 *
 * The first meaningful paint is the frame in which the answer to the control's question stands and is painted: the sentence with the
 * stage and who acts next (CommitmentStatus); the head, the rows in sight with all their figures, and the totals (OrderLines); the
 * headline figures with what they are compared with and their samples (SalesHistory, PaymentPatterns). The definition is the same for
 * every variant; the baselines draw everything in one frame. Beside it stands what it costs until everything is painted: stage track,
 * facts and story, the bars of the lines and the filters, charts and tables.
 */
export const benchmark: Benchmark = {
  title: "First paint of the controls (main thread, medians of nine rounds)",
  async *run() {
    const browser = await launchBrowser();
    try {
      const samples = await sampleVariants(browser, await makeVariants(browser));
      const nothing = ratioOf(samples, "answer", "text again", "text");
      const isValid = nothing >= 0.9 && nothing <= 1.1;
      yield { what: "text / text (void outside 0.9 to 1.1)", value: nothing, unit: "×" };
      yield { what: "load of the machine", value: loadavg()[0] ?? 0, unit: "" };
      for (const { name, baseline, until, atMost } of comparisons) {
        const what = `${name} / ${baseline}${until === "whole" ? ", all painted" : ""}${isValid ? "" : " (void)"}`;
        const value = ratioOf(samples, until, name, baseline);
        yield { what, value, unit: "×", ...(isValid && atMost && { target: { is: "at most", value: atMost } }) };
      }
    } finally {
      await browser.close();
    }
  },
};
