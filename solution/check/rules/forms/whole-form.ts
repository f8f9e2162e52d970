import { descendantsOf } from "../../../xml/find";
import { formsOf, isWholeForm } from "../../form-parts";
import { fault, type Rule } from "../../rule";

export const wholeForm: Rule = {
  id: "whole-form",
  severity: "error",
  reason:
    "The publisher of a form ships all of it; a difference (solutionaction) in it would wait for a form that nobody brings.",
  check: (contents) =>
    formsOf(contents)
      .filter(({ table, form }) => table.isDefined || isWholeForm(form))
      .filter(({ body }) => descendantsOf(body).some(({ attributes }) => attributes.solutionaction !== undefined))
      .map(({ label }) =>
        fault(label, "is a form of our own with a solutionaction in it", "Ship the whole form, without differences."),
      ),
};
