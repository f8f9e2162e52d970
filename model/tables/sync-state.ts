import { dateTime, memo, text, whole } from "./column";
import { defineTable } from "./table";

/** How far one stream of the bridge has read, when it last worked and since when it has not. */
export const syncStateTable = defineTable("accord_SyncState", {
  label: "Stream",
  plural: "Streams",
  description: "How far a stream of the bridge has read, and when it last worked",
  ownership: "Organization",
  primaryName: "accord_Name",
  columns: {
    accord_Name: text("Name", 300, { required: true }),
    accord_StreamKey: text("Stream key", 400, { required: true }),
    accord_Cursor: memo("Cursor", 20000),
    accord_LastRunOn: dateTime("Last run on"),
    accord_LastSuccessOn: dateTime("Last success on"),
    accord_FailingSince: dateTime("Failing since"),
    accord_ReasonCode: text("Reason", 60),
    accord_ReasonDetails: memo("Reason details", 4000),
    accord_ReadCount: whole("Read"),
    accord_WrittenCount: whole("Written"),
    accord_UnchangedCount: whole("Unchanged"),
    accord_FailedCount: whole("Failed"),
  },
  keys: [{ name: "accord_SyncState_StreamKey", label: "Stream key", columns: ["accord_StreamKey"] }],
});
