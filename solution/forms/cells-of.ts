import type { Cell, Form } from "./form";

/** Every cell on the tabs of a form, in their order. */
export function cellsOf({ tabs }: Pick<Form, "tabs">): Cell[] {
  return tabs.flatMap(({ columns }) => columns.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.flat())));
}
