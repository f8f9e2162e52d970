import { toOption } from "#model/choice";
import { instructionKinds, type InstructionKind } from "#model/tables/instruction";

/** What an instruction names; ids without braces. */
export interface InstructionTarget {
  readonly name: string;
  readonly requestId?: string;
  readonly streamId?: string;
  readonly causeKey?: string;
  readonly atMost?: number;
  readonly note?: string;
}

/** Tells the bridge: one row, which it finds on its next poll. Rejects with what the platform threw. */
export async function instruct(kind: InstructionKind, target: InstructionTarget): Promise<void> {
  await Xrm.WebApi.createRecord("accord_instruction", {
    accord_name: `${titles[kind]}: ${target.name}`.slice(0, 300),
    accord_kind: toOption(instructionKinds, kind),
    ...(target.requestId ? { "accord_IntentId@odata.bind": `/accord_intents(${target.requestId})` } : {}),
    ...(target.streamId ? { "accord_SyncStateId@odata.bind": `/accord_syncstates(${target.streamId})` } : {}),
    ...(target.causeKey ? { accord_causekey: target.causeKey } : {}),
    ...(target.atMost === undefined ? {} : { accord_atmost: target.atMost }),
    ...(target.note ? { accord_note: target.note } : {}),
  });
}

const titles: Readonly<Record<InstructionKind, string>> = {
  Retry: "Retry",
  RetryGroup: "Retry group",
  Park: "Park",
  Replay: "Replay",
  Pause: "Pause",
  Resume: "Resume",
};
