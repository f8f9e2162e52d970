import { componentBindings, formsOf } from "../../form-parts";
import { isMissing } from "../../own-names";
import { fault, type Rule } from "../../rule";

export const formComponent: Rule = {
  id: "form-component",
  severity: "error",
  reason: "A form that names a code component nobody has stops the import.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) =>
      [...new Set(componentBindings(body).map(({ component }) => component))]
        .filter((name) => isMissing(contents, name, contents.components))
        .map((name) =>
          fault(label, `shows ${name}, which the package lacks`, "Pack the code component, or correct the name."),
        ),
    ),
};
