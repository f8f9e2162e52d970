import { plainId } from "../../../read/plain-id";
import { childOf, childrenOf } from "../../../xml/find";
import { controlsOf, formsOf } from "../../form-parts";
import { fault, type Rule } from "../../rule";

export const controlDescription: Rule = {
  id: "control-description",
  severity: "advice",
  reason:
    "A description names its control by uniqueid; one that matches none leaves the plain field instead of the component.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) => {
      const described = childrenOf(childOf(body, "controlDescriptions"), "controlDescription").map(({ attributes }) =>
        plainId(attributes.forControl ?? ""),
      );
      const present = controlsOf(body).flatMap(({ attributes }) =>
        attributes.uniqueid === undefined ? [] : [plainId(attributes.uniqueid)],
      );
      return [
        ...described
          .filter((id) => !present.includes(id))
          .map((id) =>
            fault(label, `describes the control ${id}, which is not on it`, "Give the control that uniqueid."),
          ),
        ...componentsWithout(body, described).map((id) =>
          fault(
            label,
            `has the component control ${id} without a description`,
            "Describe it under controlDescriptions.",
          ),
        ),
      ];
    }),
};

/** Class of a control that a code component shows. */
const componentClass = "f9a8a302-114e-466a-b582-6771b2ae0d92";

function componentsWithout(body: Parameters<typeof controlsOf>[0], described: readonly string[]): string[] {
  return controlsOf(body)
    .filter(({ attributes }) => plainId(attributes.classid ?? "") === componentClass)
    .filter(({ attributes }) => !described.includes(plainId(attributes.uniqueid ?? "")))
    .map(({ attributes }) => attributes.id ?? "");
}
