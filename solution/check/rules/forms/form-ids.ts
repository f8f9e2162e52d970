import { plainId } from "../../../read/plain-id";
import { descendantsOf } from "../../../xml/find";
import { formsOf } from "../../form-parts";
import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const formIds: Rule = {
  id: "form-ids",
  severity: "error",
  reason: "Tabs, sections and cells of a form are found by their ids; one that is given twice hides the other.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) => {
      const parts = ["tab", "section", "cell"].flatMap((name) => descendantsOf(body, name));
      const ids = parts.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [plainId(attributes.id)]));
      return repeated(ids).map((id) =>
        fault(label, `has the id ${id} more than once`, "Give every tab, section and cell an id of its own."),
      );
    }),
};
