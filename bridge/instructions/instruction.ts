import { syncStateTable } from "#model/tables/sync-state";
import type { Change } from "../ports/change";
import { one, reading, type RowOf } from "../ports/reading";
import { authoredInstructionTable, userTable } from "../ports/stock-tables";

/** What an operator wrote, with the stream it names. */
export const instructionReading = reading(
  authoredInstructionTable,
  [
    "accord_name",
    "accord_kind",
    "accord_causekey",
    "accord_atmost",
    "accord_fromon",
    "accord_documentnumber",
    "accord_note",
    "accord_state",
    "accord_affectedcount",
    "_accord_intentid_value",
    "_accord_accountid_value",
    "_accord_syncstateid_value",
    "createdon",
  ],
  {
    accord_SyncStateId: one(syncStateTable, ["accord_name", "accord_streamkey"]),
    createdby: one(userTable, ["fullname"]),
  },
);

export type Instruction = RowOf<typeof instructionReading>;

/** What came of an instruction. Its changes and its answer are stored together or not at all. */
export interface Obeyed {
  /** `queued`: there is more to do on the next pass. `inForce`: it holds until another instruction lifts it. */
  readonly is: "done" | "refused" | "queued" | "inForce";
  /** A sentence for the operator. */
  readonly result: string;
  /** Requests or documents it concerned. */
  readonly affected: number;
  readonly changes: readonly Change[];
}

export function refused(result: string): Obeyed {
  return { is: "refused", result, affected: 0, changes: [] };
}

export function obeyed(result: string, affected: number, changes: readonly Change[] = []): Obeyed {
  return { is: "done", result, affected, changes };
}
