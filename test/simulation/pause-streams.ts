import { toOption } from "#model/choice";
import { instructionKinds, instructionStates, instructionTable } from "#model/tables/instruction";
import { syncStateTable } from "#model/tables/sync-state";
import { bindTo, create, update } from "../../bridge/ports/change";
import type { World } from "./world";

const name = "Pause until the requests are through";

/** Operators pause every stream but that of requests; gives how they end it. */
export function pauseStreams({ dataverse }: World): () => void {
  const streams = [...dataverse.store.rows("accord_syncstate")].filter((row) => row.accord_name !== "Requests");
  const pauses = streams.map((row) => [
    create(instructionTable, {
      accord_name: name,
      accord_kind: toOption(instructionKinds, "Pause"),
      accord_state: toOption(instructionStates, "InForce"),
      "accord_SyncStateId@odata.bind": bindTo(syncStateTable, String(row.accord_syncstateid)),
    }),
  ]);
  dataverse.changeAll(pauses, "people");
  return () => {
    const inForce = toOption(instructionStates, "InForce");
    const done = { accord_state: toOption(instructionStates, "Done") };
    for (const row of [...dataverse.store.rows("accord_instruction")]) {
      if (row.accord_name !== name || row.accord_state !== inForce) continue;
      dataverse.changeAll([[update(instructionTable, String(row.accord_instructionid), done)]], "people");
    }
  };
}
