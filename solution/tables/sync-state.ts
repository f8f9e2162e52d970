import { syncStateTable } from "#model/tables/sync-state";
import { logicalName } from "#model/tables/table";
import { streamCommands } from "../commands/operations-commands";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(syncStateTable);

const columns = {
  accord_name: 260,
  accord_phase: 130,
  accord_lastsuccesson: 150,
  accord_lastrunon: 150,
  accord_failingsince: 150,
  accord_pausedon: 150,
  accord_reasoncode: 160,
  accord_readcount: 90,
  accord_writtencount: 90,
  accord_unchangedcount: 100,
  accord_failedcount: 90,
} as const;

/** How the streams of the bridge are doing. */
export const shippedSyncState: ShippedTable = {
  table: syncStateTable,
  audited: false,
  commands: streamCommands,
  views: makeViews(
    syncStateTable,
    { columns, order: { by: "accord_name" }, find: ["accord_name"] },
    {
      "Failing Streams": {
        columns,
        order: { by: "accord_failingsince" },
        where: [{ column: "accord_failingsince", operator: "not-null" }],
      },
    },
  ),
  form: {
    table: logicalName(syncStateTable.schemaName),
    name: "Stream",
    description: "How far a stream has read, and when it last worked",
    header: [readOnly("accord_lastsuccesson"), readOnly("accord_failingsince")],
    tabs: [
      tab(
        "stream",
        "Stream",
        sectionWithColumns(
          "health",
          "Health",
          2,
          [readOnly("accord_name"), readOnly("accord_streamkey")],
          [readOnly("accord_lastsuccesson"), readOnly("accord_lastrunon")],
          [readOnly("accord_pausedon"), readOnly("accord_lateafterseconds")],
          [readOnly("accord_failingsince"), readOnly("accord_reasoncode")],
          [readOnly("accord_source"), readOnly("accord_phase")],
          [{ ...readOnly("accord_reasondetails"), columnSpan: 2, rowSpan: 3 }],
        ),
        sectionWithColumns(
          "load",
          "First load",
          2,
          [readOnly("accord_loadedcount"), readOnly("accord_expectedcount")],
          [readOnly("accord_rateperminute"), readOnly("accord_expectedendon")],
        ),
        sectionWithColumns(
          "counters",
          "Counters",
          2,
          [readOnly("accord_readcount"), readOnly("accord_writtencount")],
          [readOnly("accord_unchangedcount"), readOnly("accord_failedcount")],
          [{ ...readOnly("accord_cursor"), columnSpan: 2, rowSpan: 3 }],
        ),
      ),
    ],
  },
};
