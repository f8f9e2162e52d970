import { labelIn, readLabels } from "../package/labels";
import { child, children, isYes, textOf, toGuid, toXml, type Element } from "../package/xml";

/** A `<savedquery>` of customizations.xml. */
export interface ViewComponent {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  readonly description: string;
  /** 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup. */
  readonly queryType: number;
  readonly isDefault: boolean;
  readonly isQuickFind: boolean;
  readonly canBeDeleted: boolean;
  readonly fetch: Element | null;
  readonly fetchXml: string;
  readonly layoutXml: string;
}

/** Reads the views of an `<Entity>`. */
export function readViews(entity: Element, table: string, language: number): readonly ViewComponent[] {
  const queries = children(child(entity, "SavedQueries"), "savedqueries").flatMap((list) =>
    children(list, "savedquery"),
  );
  return queries.flatMap((element): ViewComponent[] => {
    const id = toGuid(textOf(element, "savedqueryid"));
    if (id === null) return [];
    return [
      {
        id,
        table,
        name: labelIn(readLabels(element, "LocalizedNames"), language),
        description: labelIn(readLabels(element, "Descriptions"), language),
        queryType: Number(textOf(element, "querytype") ?? 0),
        isDefault: isYes(textOf(element, "isdefault")),
        isQuickFind: isYes(textOf(element, "isquickfindquery")),
        canBeDeleted: isYes(textOf(element, "CanBeDeleted")),
        fetch: child(child(element, "fetchxml"), "fetch"),
        fetchXml: innerXml(child(element, "fetchxml")),
        layoutXml: innerXml(child(element, "layoutxml")),
      },
    ];
  });
}

/** What stands inside an element: its child as XML, or its text. */
function innerXml(element: Element | null): string {
  const inner = children(element)[0];
  return inner === undefined ? (element?.textContent ?? "").trim() : toXml(inner);
}
