import { childOf, childrenOf } from "../../../xml/find";
import { formsOf } from "../../form-parts";
import { fault, type Rule } from "../../rule";

const factors = ["0", "1", "2"];

export const formFactors: Rule = {
  id: "form-factors",
  severity: "advice",
  reason:
    "Web, phone and tablet each take the component named for them; where none is named people see the plain field.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) =>
      childrenOf(childOf(body, "controlDescriptions"), "controlDescription").flatMap((description) => {
        const custom = childrenOf(description, "customControl");
        const named = custom.map(({ attributes }) => attributes.formFactor);
        const lacking = factors.filter((factor) => !named.includes(factor));
        const hasPlain = custom.some(({ attributes }) => attributes.id !== undefined);
        return lacking.length === 0 && hasPlain
          ? []
          : [
              fault(
                label,
                `the control ${String(description.attributes.forControl)} has no component for form factor ${lacking.join(", ") || "none"}`,
                "Describe form factors 0, 1 and 2 and the plain control.",
              ),
            ];
      }),
    ),
};
