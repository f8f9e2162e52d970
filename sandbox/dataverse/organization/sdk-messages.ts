import { stableId } from "../metadata/metadata-id";
import type { PlatformRows } from "./platform-rows";

const messages = ["Create", "Retrieve", "RetrieveMultiple", "Update", "Delete", "Assign"];
const bulkMessages = ["CreateMultiple", "UpdateMultiple", "UpsertMultiple"];

/** As in every real organisation; plug-in steps name messages by these. */
const knownIds: Readonly<Record<string, string>> = {
  Create: "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
  Update: "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
};

/** Which messages exist for which table: clients ask here whether a bulk message may be used. */
export function writeSdkMessages(rows: PlatformRows): void {
  for (const name of [...messages, ...bulkMessages]) {
    rows.put("sdkmessage", messageId(name), { name, isprivate: false, isactive: true, ismanaged: true });
  }
  rows.store.run("DELETE FROM sdkmessagefilter");
  for (const table of rows.catalog.tables()) {
    if (table.isIntersect === true || table.ownership === "None") continue;
    for (const name of [...messages, ...bulkMessages]) {
      rows.put("sdkmessagefilter", stableId("sdkmessagefilter", name, table.logicalName), {
        sdkmessageid: messageId(name),
        primaryobjecttypecode: table.logicalName,
        secondaryobjecttypecode: "none",
        isvisible: true,
        iscustomprocessingstepallowed: true,
        ismanaged: true,
      });
    }
  }
}

function messageId(name: string): string {
  return knownIds[name] ?? stableId("sdkmessage", name);
}
