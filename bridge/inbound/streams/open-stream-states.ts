import { isIn } from "../../ports/condition";
import { readAll, type Dataverse } from "../../ports/dataverse";
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
  /** Names a stream; what it gives opens its state, to be kept through these ports. Those named before the first is opened are read together. */
  add(ports: StreamPorts, identity: StreamIdentity): () => Promise<StreamState>;
}

/** Reads the rows of all streams with one request when the first of them is opened: a bridge starts with few requests. */
export function makeStreamStates(dataverse: Dataverse): StreamStates {
  const keys: string[] = [];
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

  return {
    add(ports, identity) {
      const key = toStreamKey(ports.erp, identity.name);
      keys.push(key);
      return async () => makeStreamState(ports, identity, (await (reading ??= read())).get(key));
    },
  };
}
