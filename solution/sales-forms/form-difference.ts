import type { Form, Section } from "../forms/form";
import type { stockTables } from "../tables/stock-tables";

/** What is put on a form that somebody else owns: tabs of ours, and perhaps a script. */
export interface FormDifference {
  readonly stock: StockForm;
  /** The tabs and scripts; its name tells this difference from forms of our own, and every id follows from it. */
  readonly addition: Form;
}

/** A main form as the Sales app brings it. */
export interface StockForm {
  readonly table: (typeof stockTables)[keyof typeof stockTables];
  /** In braces; the same in every environment. */
  readonly id: string;
  readonly name: string;
  /** The version of the platform that brought the form. */
  readonly introducedVersion: string;
}

/** The sections under names that no form of the Sales app has, their controls too: `accord_name` for a second control of the column name. */
export function underOwnNames(...sections: readonly Section[]): Section[] {
  return sections.map((section) => ({
    ...section,
    name: ownName(section.name),
    rows: section.rows.map((cells) => cells.map((cell) => ({ ...cell, id: ownName(cell.id) }))),
  }));
}

function ownName(name: string): string {
  return name.startsWith("accord_") ? name : `accord_${name}`;
}
