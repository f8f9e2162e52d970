import { formId } from "../../forms/form-id";
import type { Form } from "../../forms/form";
import { nameControls } from "../../forms/name-controls";
import { introducedVersion } from "../../identity";
import { stableIdInBraces } from "../../stable-id";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";
import { cellXml } from "./cell-xml";
import { controlDescriptionsXml } from "./control-description-xml";
import { eventsXml, librariesXml } from "./script-xml";
import { tabXml } from "./tab-xml";

/** A whole main form: the publisher that owns a form ships all of it, never a difference. */
export function formXml(described: Form): XmlElement {
  const form = nameControls(described);
  return element(
    "systemform",
    {},
    textElements({
      formid: formId(form),
      IntroducedVersion: introducedVersion,
      FormPresentation: 1,
      FormActivationState: 1,
    }),
    element(
      "form",
      { headerdensity: "HighWithControls" },
      element(
        "tabs",
        {},
        form.tabs.map((tab) => tabXml(form, tab)),
      ),
      form.header.length === 0 ? undefined : headerXml(form),
      form.scripts && eventsXml(form, form.scripts),
      form.scripts && librariesXml(form, form.scripts),
      controlDescriptionsXml(form),
      element("DisplayConditions", { Order: 0, FallbackForm: "true" }, element("Everyone", {})),
    ),
    textElements({ IsCustomizable: 1, CanBeDeleted: 1 }),
    labels("LocalizedNames", form.name),
    labels("Descriptions", form.description),
  );
}

function headerXml(form: Form): XmlElement {
  const cells = form.header.map((cell) => cellXml(form, "header", cell));
  return element(
    "header",
    {
      id: stableIdInBraces("header", formId(form)),
      celllabelposition: "Top",
      columns: "1".repeat(cells.length),
      labelwidth: 115,
      celllabelalignment: "Left",
    },
    element("rows", {}, element("row", {}, cells)),
  );
}
