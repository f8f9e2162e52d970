import type { CellModel, FormModel } from "../form-xml/form-model";

/** The columns on a form: those of its fields, and those its code components are bound to. */
export function columnsOfForm(form: FormModel): ReadonlySet<string> {
  return new Set(allCells(form).flatMap(columnsOfCell));
}

export function allCells(form: FormModel): readonly CellModel[] {
  const sections = form.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections));
  return [...form.header, ...sections.flatMap((section) => section.cells), ...form.footer];
}

function columnsOfCell({ control }: CellModel): readonly string[] {
  if (control === undefined) return [];
  const bound = [...control.codeComponents.values()].flatMap((component) =>
    [...component.properties.values()].flatMap((property) => (property.is === "column" ? property.columnName : [])),
  );
  return [...(control.columnName === undefined ? [] : [control.columnName]), ...bound];
}
