import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import type { Option } from "../metadata/table";

/** The options a choice offers on this form; those of the column stay as they are. */
export function makeControlOptions(session: FormSession, control: FormControl, ofColumn: readonly Option[]) {
  const offered = (): readonly Option[] => control.options ?? ofColumn;
  const set = (options: readonly Option[]): void => {
    control.options = options;
    session.changed();
  };
  return {
    getOptions: () => offered().map(({ label, value }) => ({ text: label, value })),
    clearOptions: () => set([]),
    removeOption: (value: number) => set(offered().filter((option) => option.value !== value)),
    addOption(option: { readonly text: string; readonly value: number }, index?: number) {
      const options = offered().filter(({ value }) => value !== option.value);
      const added = ofColumn.find(({ value }) => value === option.value) ?? { value: option.value, label: option.text };
      const at = index ?? options.length;
      set([...options.slice(0, at), { ...added, label: option.text }, ...options.slice(at)]);
    },
  };
}
