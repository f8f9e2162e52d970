import type { PlatformRows } from "../../organization/platform-rows";
import type { SolutionContents } from "../solution-contents";

export function installViews(rows: PlatformRows, { views, manifest }: SolutionContents): void {
  for (const view of views) {
    rows.put("savedquery", view.id, {
      name: view.name,
      description: view.description === "" ? null : view.description,
      returnedtypecode: view.table,
      querytype: view.queryType,
      isdefault: view.isDefault,
      isquickfindquery: view.isQuickFind,
      isuserdefined: false,
      ismanaged: manifest.isManaged,
      iscustomizable: true,
      canbedeleted: view.canBeDeleted,
      fetchxml: view.fetchXml,
      layoutxml: view.layoutXml,
    });
  }
}
