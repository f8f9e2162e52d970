import { toPayload } from "../values/to-payload";
import type { FormAttribute } from "./form-attribute";
import type { FormSession } from "./form-session";
import { isDirty } from "./is-dirty";

/** What saving writes: changed columns, and those a script wants written always; for a new row its default values too. */
export async function readDirtyPayload(session: FormSession): Promise<Readonly<Record<string, unknown>>> {
  const { table, services } = session;
  const written = [...session.attributes.values()].filter((attribute) => isWritten(session, attribute));
  const parts = await Promise.all(written.map(({ column, value }) => toPayload(table, column, value, services.tables)));
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

function isWritten(session: FormSession, attribute: FormAttribute): boolean {
  const { column, privilege, submitMode, value } = attribute;
  const isNew = session.rowId === undefined;
  const isAllowed = isNew ? column.canCreate && privilege.canCreate : column.canUpdate && privilege.canUpdate;
  if (!isAllowed || submitMode === "never") return false;
  return submitMode === "always" || isDirty(attribute) || (isNew && value !== null);
}
