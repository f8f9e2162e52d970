import type { CellModel, FormModel } from "./form-model";

/**
 * Gives every control a name of its own: a second control of a column gets a number (`name`, `name1`), one in the header or
 * footer the place's name in front (`header_name`), as scripts know them (learn.microsoft.com, clientapi, collections).
 */
export function nameControls(form: FormModel): FormModel {
  const taken = new Set<string>();
  const unique = (wanted: string): string => {
    let name = wanted;
    for (let copy = 1; taken.has(name); copy++) name = `${wanted}${copy}`;
    taken.add(name);
    return name;
  };
  const named = (prefix: string) => (cell: CellModel) => {
    if (cell.control === undefined) return cell;
    const { name } = cell.control;
    return { ...cell, control: { ...cell.control, name: unique(name.startsWith(prefix) ? name : prefix + name) } };
  };
  return {
    ...form,
    tabs: form.tabs.map((tab) => ({
      ...tab,
      columns: tab.columns.map((column) => ({
        ...column,
        sections: column.sections.map((section) => ({ ...section, cells: section.cells.map(named("")) })),
      })),
    })),
    header: form.header.map(named("header_")),
    footer: form.footer.map(named("footer_")),
  };
}
