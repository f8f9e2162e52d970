import type { XmlElement } from "../../../xml/element";
import { descendantsOf } from "../../../xml/find";
import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

/** Each publisher has ten thousand values behind its prefix. */
const valuesPerPrefix = 10000;

export const optionValues: Rule = {
  id: "option-values",
  severity: "advice",
  reason:
    "Options of several publishers on one choice stay apart only if each uses values behind its own prefix, each value once.",
  check: ({ choices, manifest }) => {
    const first = Number(manifest.optionValuePrefix) * valuesPerPrefix;
    const isOurs = (value: string) => Number(value) >= first && Number(value) < first + valuesPerPrefix;
    return choices.flatMap(({ name, xml }) => [
      ...valuesOf(xml)
        .filter((value) => !isOurs(value))
        .map((value) => fault(`choice ${name}`, `has the option value ${value}`, `Use values from ${first} on.`)),
      ...repeated(valuesOf(xml)).map((value) =>
        fault(
          `choice ${name}`,
          `has the option value ${value} more than once`,
          "Give every option a value of its own.",
        ),
      ),
    ]);
  },
};

function valuesOf(choice: XmlElement): string[] {
  return descendantsOf(choice, "option").map((option) => option.attributes.value ?? "");
}
