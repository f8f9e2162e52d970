import { choice, type NameOf } from "../choice";
import { choiceOf, dateTime, memo, text, whole } from "./column";
import { defineTable } from "./table";

/** Following: everything there was is taken over, changes are followed. The others: a first load, the latest documents before older ones. */
export const streamPhases = choice("Following", "LoadingRecent", "LoadingHistory");

export type StreamPhase = NameOf<typeof streamPhases>;

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
    accord_Source: text("Source", 100, { description: "Where the ERP shows it, when there are several ways" }),
    accord_Phase: choiceOf("Phase", "accord_streamphase", streamPhases),
    accord_LoadedCount: whole("Loaded", { description: "Documents of the first load taken over so far" }),
    accord_ExpectedCount: whole("To load", { description: "Documents of the first load, as counted when it began" }),
    accord_RatePerMinute: whole("Loaded per minute"),
    accord_ExpectedEndOn: dateTime("Loaded by", { description: "When the first load ends if it goes on like this" }),
    accord_LastRunOn: dateTime("Last run on"),
    accord_LastSuccessOn: dateTime("Last success on"),
    accord_FailingSince: dateTime("Failing since"),
    accord_LateAfterSeconds: whole("Late after (seconds)", {
      description: "A stream that has not worked for longer than this is late",
    }),
    accord_PausedOn: dateTime("Paused on"),
    accord_ReasonCode: text("Reason", 60),
    accord_ReasonDetails: memo("Reason details", 4000),
    accord_ReadCount: whole("Read"),
    accord_WrittenCount: whole("Written"),
    accord_UnchangedCount: whole("Unchanged"),
    accord_FailedCount: whole("Failed"),
  },
  keys: [{ name: "accord_SyncState_StreamKey", label: "Stream key", columns: ["accord_StreamKey"] }],
});
