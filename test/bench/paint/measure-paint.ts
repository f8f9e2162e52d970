import type { Browser } from "playwright-core";
import { openHost, readStyles } from "../../support/control-page";

/** One control as it goes onto the page: its script, and what the host hands to it. */
export interface Painted {
  readonly script: string;
  readonly styles?: string;
  readonly shown: Readonly<Record<string, unknown>>;
}

/** What is compared: the controls that are put onto one page, one after the other. */
export interface Variant {
  readonly name: string;
  readonly controls: readonly Painted[];
  /** A library that is on the page before anything is measured. */
  readonly library?: string;
}

/**
 * Seconds the page's main thread works from a control's script to the frame that shows it, on a fresh browser context with React
 * already there (Chrome DevTools Protocol, Performance.getMetrics, TaskDuration in thread ticks: waiting does not count).
 */
export async function measurePaint(browser: Browser, { controls, library }: Variant): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await openHost(page);
  if (library) await page.addScriptTag({ content: library });
  for (const name of new Set(controls.flatMap(({ styles }) => styles ?? []))) {
    for (const style of readStyles(name)) await page.addStyleTag({ content: style });
  }
  await page.evaluate(`
    window.hosts = ${JSON.stringify(controls.map(({ shown }) => shown))}.map((shown) => {
      const host = Object.create(accordHost);
      host.setUp({ ...shown, width: 1280 });
      return host;
    });
    window.scripts = ${JSON.stringify(controls.map(({ script }) => script))};
    window.paint = async () => {
      for (const [index, source] of scripts.entries()) {
        window.accordHost = hosts[index];
        const script = document.createElement("script");
        script.textContent = source;
        document.body.append(script);
        const place = document.createElement("div");
        document.getElementById("place").append(place);
        hosts[index].mount(place);
      }
      for (let frame = 0; frame < 3; frame++) await new Promise((go) => requestAnimationFrame(go));
    };`);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const before = await worked();
  await page.evaluate("paint()");
  const after = await worked();
  await context.close();
  return after - before;
}
