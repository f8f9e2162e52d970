import type { Store } from "../store/store";

/** Tables that say who may do what; a change of any of them may change everybody's rights. */
const securityTables = [
  "businessunit",
  "fieldpermission",
  "role",
  "roleprivileges",
  "systemuser",
  "systemuserprofiles",
  "systemuserroles",
  "team",
  "teammembership",
  "teamprofiles",
  "teamroles",
];

/**
 * Counts the changes of the tables above, whoever makes them, inside their transactions: rights that were worked out at one count
 * hold until the next.
 */
export function watchSecurity(store: Store): () => number {
  store.run("CREATE TABLE IF NOT EXISTS _security (version INTEGER NOT NULL)");
  if (store.one("SELECT version FROM _security") === undefined) store.run("INSERT INTO _security VALUES (1)");
  for (const table of securityTables) {
    for (const event of ["INSERT", "UPDATE", "DELETE"]) {
      store.run(
        `CREATE TRIGGER IF NOT EXISTS security_${table}_${event.toLowerCase()} AFTER ${event} ON ${table}
         BEGIN UPDATE _security SET version = version + 1; END`,
      );
    }
  }
  return () => Number(store.one("SELECT version FROM _security")?.["version"] ?? 0);
}
