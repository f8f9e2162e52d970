import { toOption } from "#model/choice";
import { instructionKinds } from "#model/tables/instruction";
import type { syncStateTable } from "#model/tables/sync-state";
import type { Row } from "#model/tables/row";
import { instruct } from "./instruct";
import { ask, carryOut, toIds, type Place } from "./place";
import { say } from "./words/words";

interface StreamInHand {
  readonly name: string;
  readonly streamId: string;
}

/** Command "Pause". */
export function pauseStreams(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    if (!(await ask({ title: say().pauseTitle, text: say().pause }))) return undefined;
    for (const stream of await Promise.all(toIds(ids).map(readStream))) await instruct("Pause", stream);
    return say().instructed;
  });
}

/** Command "Resume". */
export function resumeStreams(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    for (const stream of await Promise.all(toIds(ids).map(readStream))) await instruct("Resume", stream);
    return say().instructed;
  });
}

/** Command "Replay from …": opens the form of a new instruction, where the moment, the account or the order is filled in. */
export function replayStream(place: Place, ids: readonly string[] | string): Promise<void> {
  return carryOut(place, async () => {
    const [id] = toIds(ids);
    if (id === undefined) return undefined;
    const { name, streamId } = await readStream(id);
    await Xrm.Navigation.openForm(
      { entityName: "accord_instruction" },
      {
        accord_name: `Replay: ${name}`,
        accord_kind: String(toOption(instructionKinds, "Replay")),
        accord_syncstateid: streamId,
        accord_syncstateidname: name,
        accord_syncstateidtype: "accord_syncstate",
      },
    );
    return undefined;
  });
}

async function readStream(id: string): Promise<StreamInHand> {
  const row: Pick<Row<typeof syncStateTable>, "accord_name"> = await Xrm.WebApi.retrieveRecord(
    "accord_syncstate",
    id,
    "?$select=accord_name",
  );
  return { name: row.accord_name ?? "", streamId: id };
}
