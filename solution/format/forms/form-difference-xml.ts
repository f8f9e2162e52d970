import { nameControls } from "../../forms/name-controls";
import type { FormDifference } from "../../sales-forms/form-difference";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { controlDescriptionsXml } from "./control-description-xml";
import { eventsXml, librariesXml } from "./script-xml";
import { tabXml } from "./tab-xml";

/** Behind the tabs a form has: the platform puts a tab at the end when there are fewer. */
const behindTheirTabs = 90;
const added = { solutionaction: "Added" } as const;

/**
 * The difference to somebody else's form: our nodes marked as added, and around them only the way to their places. Unlike a whole form
 * it says nothing of whether the form can be changed or deleted (learn.microsoft.com/power-platform/alm, form-alm-maintenance).
 */
export function formDifferenceXml({ stock, addition }: FormDifference): XmlElement {
  const form = nameControls(addition);
  return element(
    "systemform",
    {},
    textElements({
      formid: stock.id,
      IntroducedVersion: stock.introducedVersion,
      FormPresentation: 1,
      FormActivationState: 1,
    }),
    element(
      "form",
      {},
      element(
        "tabs",
        {},
        form.tabs.map((tab, index) => tabXml(form, tab, { ordinalvalue: behindTheirTabs + index, ...added })),
      ),
      form.scripts && eventsXml(form, form.scripts, added),
      form.scripts && librariesXml(form, form.scripts, added),
      controlDescriptionsXml(form, added),
    ),
    labels("LocalizedNames", stock.name),
  );
}
