import {
  DataverseFault,
  type ChangeResult,
  type ChangeSet,
  type Dataverse,
  type Query,
} from "../../../bridge/ports/dataverse";
import type { RowKey } from "../../../bridge/ports/change";
import type { Reading, RowOf } from "../../../bridge/ports/reading";
import type { ServiceClock } from "../../../bridge/running/service-clock";
import { exchange, type Failure } from "../exchange";
import type { Life } from "../life";
import type { World } from "../world";
import { dataverseTimeoutSeconds } from "../time/durations";
import { schemaOf } from "./schema";

/** Dataverse's port as one process sees it. `noteTime` is told the time of every answer, as the adapter does. */
export function makeUnreliableDataverse(world: World, life: Life, noteTime: ServiceClock["note"]): Dataverse {
  const { dataverse, time } = world;

  function ask<Answer>(
    operation: string,
    carryOut: () => Answer,
    note?: (answer: Answer) => void,
    carryOutPart?: (parts: number) => void,
  ): Promise<Answer> {
    const sentAt = time.now();
    let carriedOutAt = sentAt;
    return exchange<Answer>(world, life, {
      service: "dataverse",
      operation,
      timeoutSeconds: dataverseTimeoutSeconds,
      carryOut: () => {
        carriedOutAt = time.now();
        return carryOut();
      },
      ...(carryOutPart ? { carryOutPart } : {}),
      fail: (failure) => {
        throw toFault(failure);
      },
      read: (answer) => {
        noteTime(new Date(Math.floor(carriedOutAt / 1000) * 1000), time.now() - sentAt);
        note?.(answer);
      },
    });
  }

  /** An iterator by hand: most queries have one page, and an async generator takes many more turns for it. */
  function query<R extends Reading>(reading: R, query: Query<R["table"]>): AsyncIterable<readonly RowOf<R>[]> {
    const operation = `query.${schemaOf(reading.table).name}`;
    const pages = (): AsyncIterator<readonly RowOf<R>[]> => {
      let after: string | undefined;
      let isOver = false;
      return {
        next() {
          if (isOver) return Promise.resolve({ done: true, value: undefined });
          return ask(
            operation,
            () => {
              const page = dataverse.page(reading, query, after);
              return { done: false, value: page.rows as unknown as readonly RowOf<R>[], after: page.next };
            },
            (page) => {
              after = page.after;
              isOver = after === undefined;
            },
          );
        },
      };
    };
    return { [Symbol.asyncIterator]: pages };
  }

  function changeAll(changeSets: readonly ChangeSet[]): Promise<readonly ChangeResult[]> {
    const wanted = changeSets.filter((changes) => changes.length > 0);
    const nothing: ChangeResult = { is: "applied", versions: [] };
    if (wanted.length === 0) return Promise.resolve(changeSets.map(() => nothing));
    const carryOut = () => {
      const results = new Map(dataverse.changeAll(wanted, "bridge").map((result, at) => [wanted[at], result]));
      return changeSets.map((changes) => results.get(changes) ?? nothing);
    };
    return ask(`change.${schemaOf(wanted[0]?.[0]?.table ?? "").name}`, carryOut, undefined, (parts) => {
      dataverse.changeAll(wanted.slice(0, parts), "bridge");
    });
  }

  const retrieve: Dataverse["retrieve"] = <R extends Reading>(reading: R, key: RowKey) =>
    ask(
      `retrieve.${schemaOf(reading.table).name}`,
      () => dataverse.retrieve(reading, key) as unknown as RowOf<R> | undefined,
    );

  return {
    query,
    changeAll,
    retrieve,
    retrieveAs: (_, reading, key) => retrieve(reading, key),
    async change(changes) {
      const [result] = await changeAll([changes]);
      if (!result) throw new DataverseFault("A change set was not answered", "Defect");
      return result;
    },
  };
}

function toFault({ failure }: Failure): DataverseFault {
  switch (failure) {
    case "Throttled":
    case "SignIn":
    case "Configuration":
    case "Defect":
      return new DataverseFault("Dataverse does not answer", failure);
    case "Transient":
    case "Data":
    case "Mapping":
    case "Dependency":
    case "Conflict":
      return new DataverseFault("Dataverse does not answer", "Transient");
  }
}
