import { descendantsOf } from "../../../xml/find";
import { localLabelsIn, ribbonsOf } from "../../ribbons-of";
import { fault, type Rule } from "../../rule";

export const labelsDefined: Rule = {
  id: "labels-defined",
  severity: "error",
  reason: "A button whose label is not defined stops the import, or shows its id to people.",
  check: (contents) =>
    ribbonsOf(contents).flatMap(({ ribbon, label }) => {
      const defined = descendantsOf(ribbon, "LocLabel").map(({ attributes }) => attributes.Id);
      return localLabelsIn(ribbon)
        .filter((id) => !defined.includes(id))
        .map((id) => fault(label, `the label ${id} is not defined`, "Add its LocLabel."));
    }),
};
