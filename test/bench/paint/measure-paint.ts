import type { Browser, Page } from "playwright-core";
import { openHost, readStyles } from "../../support/control-page";

/** One control as it goes onto the page: its script, and what the host hands to it. */
export interface Painted {
  readonly script: string;
  readonly styles?: string;
  readonly shown: Readonly<Record<string, unknown>>;
  /** A text: when it is on the page, the answer to the control's question stands. */
  readonly answer: string;
}

/** What is compared: the controls that are put onto one page, one after the other. */
export interface Variant {
  readonly name: string;
  readonly controls: readonly Painted[];
  /** A library that is on the page before anything is measured. */
  readonly library?: string;
}

/** Seconds the page's main thread has worked since a control's script came. */
export interface PaintCost {
  /** Until the frame is painted in which the answers of all controls stand. */
  readonly answer: number;
  /** Until the last frame that changed something is painted. */
  readonly whole: number;
}

const moments = { begun: "accord-begun", answered: "accord-answered", changed: "accord-changed" } as const;

/** So many frames in which nothing changes mean that nothing more is to come. */
const quietFrames = 10;

/**
 * The controls on a fresh browser context with React already there. Each frame is looked at before it is painted; the moment is taken
 * in the first task after that frame. What counts is the time of the thread (`tts` of a trace in which nothing but these moments
 * is recorded): waiting does not count, nor does what other processes do.
 */
export async function measurePaint(browser: Browser, variant: Variant): Promise<PaintCost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await preparePage(page, variant);
  await browser.startTracing(page, { categories: ["blink.user_timing"] });
  await page.evaluate("paint()");
  const trace = (await browser.stopTracing()).toString();
  await context.close();
  const begun = secondsAt(trace, moments.begun);
  return { answer: secondsAt(trace, moments.answered) - begun, whole: secondsAt(trace, moments.changed) - begun };
}

async function preparePage(page: Page, { controls, library }: Variant): Promise<void> {
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
    window.answers = ${JSON.stringify(controls.map(({ answer }) => answer))};
    window.places = scripts.map(() => {
      const place = document.createElement("div");
      document.getElementById("place").append(place);
      return place;
    });
    window.mountAll = () => {
      for (const [index, source] of scripts.entries()) {
        window.accordHost = hosts[index];
        const script = document.createElement("script");
        script.textContent = source;
        document.body.append(script);
        hosts[index].mount(places[index]);
      }
    };
    window.paint = () => new Promise((done, fail) => {
      let isChanged = false;
      new MutationObserver(() => (isChanged = true)).observe(document.getElementById("place"), {
        subtree: true, childList: true, characterData: true, attributes: true,
      });
      const stands = () => answers.every((answer, index) => places[index].textContent.includes(answer));
      let [isAnswered, quiet] = [false, 0];
      const watch = (waited) => {
        if (waited > 300) return fail(new Error("the answer never stood: " + answers));
        if (!isAnswered && stands()) {
          isAnswered = true;
          setTimeout(() => performance.mark("${moments.answered}"));
        }
        if (isChanged) setTimeout(() => performance.mark("${moments.changed}"));
        quiet = isChanged || !isAnswered ? 0 : quiet + 1;
        isChanged = false;
        if (quiet === ${quietFrames}) return done();
        requestAnimationFrame(() => watch(waited + 1));
      };
      requestAnimationFrame(() => {
        // Registered before a control can ask for the same frame: its own work after the frame comes after ours.
        requestAnimationFrame(() => watch(0));
        setTimeout(() => {
          performance.mark("${moments.begun}");
          mountAll();
        });
      });
    });`);
}

/** When the page's main thread was at a moment for the last time, in seconds of its own time. */
function secondsAt(trace: string, moment: string): number {
  const { traceEvents } = JSON.parse(trace) as {
    readonly traceEvents: readonly { readonly name: string; readonly tts?: number }[];
  };
  const seconds = traceEvents.flatMap(({ name, tts }) => (name === moment && tts !== undefined ? [tts / 1e6] : []));
  if (seconds.length === 0) throw new Error(`the trace does not tell of ${moment}`);
  return Math.max(...seconds);
}
