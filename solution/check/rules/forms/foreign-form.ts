import { childOf, descendantsOf } from "../../../xml/find";
import { formsOf, isWholeForm } from "../../form-parts";
import { fault, type Rule } from "../../rule";

export const foreignForm: Rule = {
  id: "foreign-form",
  severity: "advice",
  reason: "Somebody else's form is changed only by differences; shipping all of it would take it over.",
  check: (contents) =>
    formsOf(contents)
      .filter(() => contents.manifest.managed === "1")
      .filter(({ table, form }) => !table.isDefined && !isWholeForm(form))
      .flatMap(({ form, body, label }) => {
        const hasDifference = descendantsOf(body).some(({ attributes }) => attributes.solutionaction !== undefined);
        const problems = [
          ...(hasDifference ? [] : ["is neither a whole form (CanBeDeleted) nor a difference (solutionaction)"]),
          ...(childOf(form.xml, "IsCustomizable")
            ? ["is a difference with IsCustomizable, which belongs to whole forms"]
            : []),
        ];
        return problems.map((problem) => fault(label, problem, "Ship a whole form of your own, or mark what changes."));
      }),
};
