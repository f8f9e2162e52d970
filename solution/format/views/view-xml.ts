import { introducedVersion } from "../../identity";
import { viewId } from "../../views/view-id";
import { viewTypes, type Condition, type View } from "../../views/view";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";

/** A view as a savedquery. The layout names no object type code: those of custom tables differ between environments. */
export function viewXml(view: View): XmlElement {
  const isStandard = view.type !== "public" || view.key === "active" || view.key === "inactive";
  return element(
    "savedquery",
    {},
    textElements({
      IsCustomizable: 1,
      CanBeDeleted: isStandard ? 0 : 1,
      isquickfindquery: view.type === "quickFind" ? 1 : 0,
      isprivate: 0,
      isdefault: view.isDefault ? 1 : 0,
      savedqueryid: viewId(view),
    }),
    element("layoutxml", {}, gridXml(view)),
    textElements({ querytype: viewTypes[view.type] }),
    element("fetchxml", {}, fetchXml(view)),
    textElements({ IntroducedVersion: introducedVersion }),
    labels("LocalizedNames", view.name, view.translations),
  );
}

function gridXml({ columns, primaryKey, primaryName }: View): XmlElement {
  const cells = columns.map(({ name, width }) => element("cell", { name, width }));
  return element(
    "grid",
    { name: "resultset", jump: primaryName, select: 1, icon: 1, preview: 1 },
    element("row", { name: "result", id: primaryKey }, cells),
  );
}

function fetchXml(view: View): XmlElement {
  const names = [view.primaryKey, ...view.columns.map((column) => column.name)];
  return element(
    "fetch",
    { version: "1.0", mapping: "logical" },
    element(
      "entity",
      { name: view.table },
      names.map((name) => element("attribute", { name })),
      element("order", { attribute: view.order.column, descending: String(view.order.descending) }),
      view.conditions.length === 0 ? undefined : element("filter", { type: "and" }, view.conditions.map(conditionXml)),
      view.find.length === 0
        ? undefined
        : element("filter", { type: "or", isquickfindfields: 1 }, view.find.map(findXml)),
    ),
  );
}

function conditionXml({ column, operator, value }: Condition): XmlElement {
  return element("condition", { attribute: column, operator, value });
}

/** `{0}` stands for what the user types. */
function findXml(column: string): XmlElement {
  return element("condition", { attribute: column, operator: "like", value: "{0}" });
}
