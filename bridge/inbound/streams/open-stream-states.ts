import { isIn } from "../../ports/condition";
import { readAll, type Dataverse } from "../../ports/dataverse";
import { makeJointWrites, type WriteRow } from "./joint-writes";
import {
  makeStreamState,
  stateReading,
  toStreamKey,
  type StreamIdentity,
  type StreamPorts,
  type StreamRow,
  type StreamState,
} from "./stream-state";

/** Where the streams of a process get their states from. */
export interface StreamStates {
  /**
   * Names a stream; what it gives opens its state, to be kept through these ports. Those named before the first is opened are read
   * together.
   */
  add(ports: StreamPorts, identity: StreamIdentity): () => Promise<StreamState>;
}

/**
 * Reads the rows of all streams with one request when the first of them is opened, and writes them together: a bridge starts and idles
 * with few requests.
 */
export function makeStreamStates(dataverse: Dataverse): StreamStates {
  const keys: string[] = [];
  const writers = new Map<Dataverse, WriteRow>();
  let reading: Promise<ReadonlyMap<string, StreamRow>> | undefined;

  async function read(): Promise<ReadonlyMap<string, StreamRow>> {
    try {
      const rows = await readAll(dataverse, stateReading, { where: isIn("accord_streamkey", keys) });
      return new Map(rows.map((row) => [row.accord_streamkey ?? "", row]));
    } catch (error) {
      reading = undefined;
      throw error;
    }
  }

  /** Work that may wait has its own way to Dataverse, and holds up nobody there. */
  function writerOf(way: Dataverse): WriteRow {
    const known = writers.get(way) ?? makeJointWrites(way);
    writers.set(way, known);
    return known;
  }

  return {
    add(ports, identity) {
      const key = toStreamKey(ports.erp, identity.name);
      keys.push(key);
      const writeRow = writerOf(ports.dataverse);
      return async () => makeStreamState(ports, identity, (await (reading ??= read())).get(key), writeRow);
    },
  };
}
