import { createRow } from "../create-row";
import type { Operation } from "../operation";
import { readPayload } from "../payload/read-payload";
import { readTargets, targetsParameter } from "./bulk-targets";

/** Creates many rows of one table, all or none; answers their ids in the order of the targets. */
export const createMultiple: Operation = {
  name: "CreateMultiple",
  kind: "action",
  boundTo: "collection",
  parameters: [targetsParameter],
  returns: "CreateMultipleResponse",
  run(call) {
    const { context, table, targets } = readTargets(call);
    const ids = context.store.transaction(() =>
      targets.map((target) => createRow(context, table, readPayload(context, table, target, "create"))),
    );
    return { is: "body", body: { Ids: ids } };
  },
};
