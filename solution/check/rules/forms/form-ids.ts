import { plainId } from "../../../read/plain-id";
import type { XmlElement } from "../../../xml/element";
import { childOf, descendantsOf } from "../../../xml/find";
import { controlsOf, formsOf } from "../../form-parts";
import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const formIds: Rule = {
  id: "form-ids",
  reason:
    "Tabs, sections, cells and controls of a form are found by their ids; one that is given twice hides the other.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) => [
      ...repeated(["tab", "section", "cell"].flatMap((name) => idsOf(descendantsOf(body, name)))).map((id) =>
        fault(label, `has the id ${id} more than once`, "Give every tab, section and cell an id of its own."),
      ),
      ...repeated(controlIds(body)).map((id) =>
        fault(label, `has the control ${id} more than once`, "Put a number behind the second, as the designer does."),
      ),
    ]),
};

function idsOf(elements: readonly XmlElement[]): string[] {
  return elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [plainId(attributes.id)]));
}

function controlIds(body: XmlElement | undefined): string[] {
  return [childOf(body, "tabs"), childOf(body, "header"), childOf(body, "footer")].flatMap((part) =>
    controlsOf(part).flatMap(({ attributes }) => attributes.id ?? []),
  );
}
