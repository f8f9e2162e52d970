import type { Cell, Form, Section } from "./form";

/**
 * Gives every control an id of its own, as the designer does: in the header `header_name`, and a number behind the name of a
 * column that stands on the form a second time.
 */
export function nameControls(form: Form): Form {
  const taken = new Map<string, number>();
  const nameCell = (cell: Cell): Cell => {
    const copies = taken.get(cell.id) ?? 0;
    taken.set(cell.id, copies + 1);
    return copies === 0 ? cell : { ...cell, id: `${cell.id}${copies}` };
  };
  const nameSection = (section: Section): Section => ({
    ...section,
    rows: section.rows.map((cells) => cells.map(nameCell)),
  });
  return {
    ...form,
    header: form.header.map((cell) => ({ ...cell, id: `header_${cell.column}` })),
    tabs: form.tabs.map((tab) => ({
      ...tab,
      columns: tab.columns.map((column) => ({ ...column, sections: column.sections.map(nameSection) })),
    })),
  };
}
