import type { FormAttribute } from "../form-state/form-attribute";
import type { Option } from "../metadata/table";
import { isChoices } from "../values/column-value";

interface ScriptOption {
  readonly text: string;
  readonly value: number;
}

/** What attributes with options have beside the common members. */
export function addOptionMembers(attribute: FormAttribute, options: readonly Option[]): object {
  const toScript = ({ label, value }: Option): ScriptOption => ({ text: label, value });
  const find = (wanted: number | string): ScriptOption | null => {
    const option = options.find(({ label, value }) => value === wanted || label === wanted);
    return option ? toScript(option) : null;
  };
  const initial = { getInitialValue: () => attribute.savedValue };
  const { column } = attribute;
  if (column.type === "yesNo") return initial;
  if (column.type === "choices") {
    const chosen = (): readonly ScriptOption[] =>
      isChoices(attribute.value) ? attribute.value.flatMap((value) => find(value) ?? []) : [];
    return {
      ...initial,
      getOption: find,
      getOptions: () => options.map(toScript),
      getSelectedOption: () => (chosen().length === 0 ? null : chosen()),
      getText: () => chosen().map(({ text }) => text),
    };
  }
  const selected = (): ScriptOption | null => (typeof attribute.value === "number" ? find(attribute.value) : null);
  return {
    ...initial,
    getOption: find,
    getOptions: () => options.map(toScript),
    getSelectedOption: selected,
    getText: () => selected()?.text ?? "",
  };
}
