import { logicalName, type AnyTable } from "#model/tables/table";
import type { Change } from "../../../bridge/ports/change";
import type { ChangeResult, ChangeSet, Dataverse } from "../../../bridge/ports/dataverse";
import type { Reading, RowOf } from "../../../bridge/ports/reading";
import type { BridgePorts } from "../../../bridge/running/run-bridge";
import type { StoredRow } from "../dataverse/stored-row";

/** Writes as a plant wants them; undefined leaves one out. */
export function withWrites(
  ports: BridgePorts,
  rewrite: (change: Change, table: string) => Change | undefined,
): BridgePorts {
  const { dataverse } = ports;
  const apply = (changes: ChangeSet): ChangeSet =>
    changes.flatMap((change) => rewrite(change, logicalName(change.table.schemaName)) ?? []);
  return {
    ...ports,
    dataverse: {
      ...dataverse,
      change: (changes) => dataverse.change(apply(changes)),
      changeAll: (changeSets) => dataverse.changeAll(changeSets.map(apply)),
    },
  };
}

/** Rows as a plant wants them seen; undefined hides one. */
export function withRows(
  ports: BridgePorts,
  show: (row: StoredRow, table: string, columns: readonly string[]) => StoredRow | undefined,
): BridgePorts {
  const { dataverse } = ports;
  const change = <R extends Reading>(reading: R, row: RowOf<R>): RowOf<R> | undefined =>
    show(row, nameOf(reading.table), reading.columns) as RowOf<R> | undefined;

  async function* query<R extends Reading>(
    reading: R,
    asked: Parameters<Dataverse["query"]>[1],
  ): AsyncGenerator<readonly RowOf<R>[]> {
    for await (const page of dataverse.query(reading, asked)) yield page.flatMap((row) => change(reading, row) ?? []);
  }

  return {
    ...ports,
    dataverse: {
      ...dataverse,
      query,
      async retrieve(reading, key) {
        const row = await dataverse.retrieve(reading, key);
        return row && change(reading, row);
      },
    },
  };
}

/** Every write by itself instead of all or nothing. */
export function inPieces(ports: BridgePorts): BridgePorts {
  const { dataverse } = ports;
  async function changeAll(changeSets: readonly ChangeSet[]): Promise<readonly ChangeResult[]> {
    const results: ChangeResult[] = [];
    for (const changes of changeSets) results.push(await changeOne(changes));
    return results;
  }
  async function changeOne(changes: ChangeSet): Promise<ChangeResult> {
    const versions: (string | undefined)[] = [];
    for (const change of changes) {
      const result = await dataverse.change([change]);
      if (result.is !== "applied") return result;
      versions.push(...result.versions);
    }
    return { is: "applied", versions };
  }
  return { ...ports, dataverse: { ...dataverse, change: changeOne, changeAll } };
}

function nameOf(table: AnyTable): string {
  return logicalName(table.schemaName);
}
