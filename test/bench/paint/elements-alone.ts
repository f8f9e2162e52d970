import type { Browser } from "playwright-core";
import { showControl, type ShownControl } from "../../support/control-page";
import { nothingShown } from "./baselines";
import type { Variant } from "./measure-paint";

/** The elements a control makes, put onto the page ready-made, with its styles and none of its script: what any control that looks like this costs. */
export async function elementsAlone(browser: Browser, shown: ShownControl, answer: string): Promise<Variant> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await showControl(page, shown);
  const elements = await page.locator("#place").innerHTML();
  await page.close();
  const script = `ComponentFramework.registerControl("Elements", class {
    init() {} destroy() {}
    updateView() {
      return Reactv16.createElement("div", { dangerouslySetInnerHTML: { __html: ${JSON.stringify(elements)} } });
    }
  });`;
  const controls = [{ script, styles: shown.control, shown: nothingShown, answer }];
  return { name: `elements of ${shown.control}`, controls };
}
