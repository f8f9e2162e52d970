import type { Operation } from "../operation";
import { readPayload } from "../payload/read-payload";
import { requireRow } from "../row-key";
import { updateRow } from "../update-row";
import { readTargets, targetsParameter } from "./bulk-targets";
import { keyOfTarget } from "./target-key";

/** Updates many rows of one table, all or none; each must be there. */
export const updateMultiple: Operation = {
  name: "UpdateMultiple",
  kind: "action",
  boundTo: "collection",
  parameters: [targetsParameter],
  returns: null,
  run(call) {
    const { context, table, targets } = readTargets(call);
    context.store.transaction(() => {
      for (const target of targets) {
        const row = requireRow(context.store, table, keyOfTarget(context, table, target));
        updateRow(context, table, row, readPayload(context, table, target, "update"));
      }
    });
    return { is: "nothing" };
  },
};
