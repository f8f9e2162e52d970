import { allPrivileges, type Privilege } from "../security/privileges";
import { toRightBit } from "../security/rights";
import type { PlatformRows } from "./platform-rows";

/** Brings the rows of `privilege` to the catalog: new tables come with theirs, those of removed tables go. */
export function writePrivileges(rows: PlatformRows): ReadonlyMap<string, Privilege> {
  const privileges = allPrivileges(rows.catalog);
  const known = new Set(rows.store.all("SELECT privilegeid FROM privilege").map((row) => String(row["privilegeid"])));
  for (const privilege of privileges.values()) {
    if (known.delete(privilege.id)) continue;
    rows.put("privilege", privilege.id, {
      name: privilege.name,
      accessright: toRightBit(privilege.right),
      canbebasic: privilege.depths.includes("Basic"),
      canbelocal: privilege.depths.includes("Local"),
      canbedeep: privilege.depths.includes("Deep"),
      canbeglobal: true,
      ismanaged: true,
    });
  }
  for (const id of known) {
    rows.store.run("DELETE FROM privilege WHERE privilegeid = ?", id);
    rows.store.run("DELETE FROM roleprivileges WHERE privilegeid = ?", id);
  }
  return privileges;
}
