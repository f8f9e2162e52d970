import { quoteName } from "../../store/physical-table";
import type { Operation } from "../operation";
import { invalidArgument } from "../write-errors";

/** How many rows tables hold, whoever owns them; Dataverse answers with a snapshot not older than a day. */
export const retrieveTotalRecordCount: Operation = {
  name: "RetrieveTotalRecordCount",
  kind: "function",
  boundTo: "nothing",
  parameters: [{ name: "EntityNames", type: "Collection(Edm.String)", required: true }],
  returns: "RetrieveTotalRecordCountResponse",
  run({ context, parameters }) {
    const names = parameters["EntityNames"] as readonly unknown[];
    const counts = names.map((name) => {
      const table = context.catalog.table(String(name));
      if (table === undefined) throw invalidArgument(`The entity with a name = '${String(name)}' was not found.`);
      context.access.requirePrivilege(context.caller, "Read", table);
      const row = context.store.one(`SELECT count(*) AS rows FROM ${quoteName(table.logicalName)}`);
      return { name: table.logicalName, count: Number(row?.["rows"] ?? 0) };
    });
    return {
      is: "body",
      body: {
        EntityRecordCountCollection: {
          Count: counts.length,
          IsReadOnly: false,
          Keys: counts.map(({ name }) => name),
          Values: counts.map(({ count }) => count),
        },
      },
    };
  },
};
