import { messageTable } from "#model/tables/message";
import type { ColumnName } from "#model/tables/row";
import type { Condition } from "../ports/condition";
import { DataverseFault, type Dataverse } from "../ports/dataverse";
import type { KeptMessages } from "../ports/kept-messages";
import { reading } from "../ports/reading";
import { sendChangeSets } from "./send-change-sets";
import type { WebApi } from "./web-api";

const messageReading = reading(messageTable, ["accord_messageid", "accord_occurredon"], {});

/** The audit in Dataverse; each removal is one change set, one request. */
export function makeKeptMessages(webApi: WebApi, dataverse: Pick<Dataverse, "query">): KeptMessages {
  return {
    async readOldest(where, atMost) {
      const query = {
        where: where as Condition<ColumnName<typeof messageTable>>,
        oldestFirst: "accord_occurredon",
        pageSize: atMost,
      } as const;
      for await (const page of dataverse.query(messageReading, query)) {
        return page.map((row) => ({ id: row.accord_messageid, occurredOn: new Date(row.accord_occurredon ?? 0) }));
      }
      return [];
    },
    async remove(messages, told) {
      const removals = messages.map(({ id }) => ({ is: "remove", table: messageTable, id }) as const);
      const [result] = await sendChangeSets(webApi, [[...removals, told]]);
      if (!result) throw new DataverseFault("Dataverse answered a change set without a result", "Defect");
      return result;
    },
  };
}
