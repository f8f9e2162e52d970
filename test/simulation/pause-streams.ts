import { toOption } from "#model/choice";
import { instructionKinds, instructionStates, instructionTable } from "#model/tables/instruction";
import { syncStateTable } from "#model/tables/sync-state";
import { bindTo, create, update } from "../../bridge/ports/change";
import { toStreamKey } from "../../bridge/inbound/streams/stream-state";
import { company, connection } from "./erp/unreliable-erp";
import type { StoredRow } from "./dataverse/stored-row";
import { isNeeded } from "./scenario/draw-paused";
import type { Scenario } from "./scenario/draw-scenario";
import type { World } from "./world";

const name = "Pause until the requests are through";

/** Operators let those streams go on that were paused while things went wrong. */
export function resumeNeeded(world: World, { paused }: Scenario): void {
  for (const stream of paused.filter(isNeeded)) {
    const row = world.dataverse.store.findByKey(
      "accord_syncstate",
      "accord_streamkey",
      toStreamKey({ connection, company }, stream),
    );
    if (!row) continue;
    const id = String(row.accord_syncstateid);
    world.dataverse.changeAll([[update(syncStateTable, id, { accord_pausedon: null })]], "people");
    endPauses(world, (pause) => pause._accord_syncstateid_value === id);
  }
}

/** Operators pause every stream but that of requests; gives how they end it. */
export function pauseStreams(world: World): () => void {
  const { dataverse } = world;
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
  return () => endPauses(world, (pause) => pause.accord_name === name);
}

function endPauses({ dataverse }: World, isMeant: (pause: StoredRow) => boolean): void {
  const inForce = toOption(instructionStates, "InForce");
  const done = { accord_state: toOption(instructionStates, "Done") };
  for (const row of [...dataverse.store.rows("accord_instruction")]) {
    if (row.accord_state !== inForce || !isMeant(row)) continue;
    dataverse.changeAll([[update(instructionTable, String(row.accord_instructionid), done)]], "people");
  }
}
