import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import { attribute, children, descendants, type Element } from "../package/xml";
import type { ViewComponent } from "../views/read-views";
import { isMissingForSure, type CheckContext, type ImportCheck } from "./import-check";

/** A view asks for rows of its own table, and only for columns there are. */
export const checkViews: ImportCheck = (check) => [
  ...repeatedViews(check),
  ...check.contents.views.flatMap((view) => checkView(check, view)),
];

function viewFault(code: string, message: string, { name, id }: ViewComponent): ImportFault {
  return fault(code, message, "view", name === "" ? id : name);
}

function repeatedViews({ contents }: CheckContext): readonly ImportFault[] {
  const ids = contents.views.map(({ id }) => id);
  return contents.views
    .filter(({ id }, at) => ids.indexOf(id) !== at)
    .map((view) =>
      viewFault(importCodes.duplicateName, `The id ${view.id} of view '${view.name}' is used twice.`, view),
    );
}

function checkView(check: CheckContext, view: ViewComponent): readonly ImportFault[] {
  const entity = view.fetch === null ? undefined : children(view.fetch, "entity")[0];
  if (entity === undefined) return [];
  const name = attribute(entity, "name") ?? "";
  if (name !== view.table) {
    const message = `There was an error processing saved queries of the same object type code (unresolvable system collision): the view '${view.name}' of ${view.table} asks for rows of '${name}'.`;
    return [viewFault(importCodes.viewOfOtherTable, message, view)];
  }
  return checkColumns(check, view, entity, name);
}

function checkColumns(
  check: CheckContext,
  view: ViewComponent,
  element: Element,
  table: string,
): readonly ImportFault[] {
  const attributes = check.catalog.table(table)?.attributes;
  const named = [
    ...children(element, "attribute").map((each) => attribute(each, "name")),
    ...children(element, "order").map((each) => attribute(each, "attribute")),
    ...conditionsOf(element).map((each) => attribute(each, "attribute")),
  ];
  const missing = named.filter(
    (name): name is string => name !== null && attributes?.has(name) === false && isMissingForSure(check, name),
  );
  const linked = children(element, "link-entity").flatMap((link) =>
    checkColumns(check, view, link, attribute(link, "name") ?? ""),
  );
  return [
    ...[...new Set(missing)].map((name) =>
      viewFault(
        importCodes.unknownAttribute,
        `'${table}' entity doesn't contain attribute with Name = '${name}', which the view '${view.name}' asks for.`,
        view,
      ),
    ),
    ...linked,
  ];
}

/** The conditions of an entity's own filters; those that name another entity are of a link. */
function conditionsOf(element: Element): readonly Element[] {
  return children(element, "filter")
    .flatMap((filter) => descendants(filter, "condition"))
    .filter((condition) => attribute(condition, "entityname") === null);
}
