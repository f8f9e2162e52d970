import { plainId } from "../../../read/plain-id";
import { descendantsOf } from "../../../xml/find";
import { formsOf } from "../../form-parts";
import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const labelIds: Rule = {
  id: "label-ids",
  severity: "error",
  reason: "A label id that is given twice stops the creation of the form (SystemFormCreateWithExistingLabel).",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) =>
      repeated(
        descendantsOf(body).flatMap(({ attributes }) =>
          attributes.labelid === undefined ? [] : [plainId(attributes.labelid)],
        ),
      ).map((id) =>
        fault(label, `has the label id ${id} more than once`, "Give every label an id of its own, or none."),
      ),
    ),
};
