import { accordTables } from "#model/tables/accord-tables";
import { instructionTable } from "#model/tables/instruction";
import { intentTable } from "#model/tables/intent";
import { issueTable } from "#model/tables/issue";
import { syncStateTable } from "#model/tables/sync-state";
import { on, onStock, type Role } from "./role";

/**
 * Sees everything Accord does, settles issues and instructs the bridge. An instruction is written once and answered by the bridge.
 * Answers and mirrors stay the bridge's. Sending a deal again as it is today makes a new request, which belongs to the seller of the
 * old one.
 */
export const operator: Role = {
  name: "Accord Operator",
  description:
    "Reads everything Accord keeps, settles and assigns issues, and instructs the bridge. Add it to Basic User.",
  privileges: [
    ...on(accordTables, "Global", "Read"),
    ...on([issueTable], "Global", "Write", "Assign"),
    ...on([instructionTable], "Global", "Create", "Append"),
    ...on([intentTable], "Global", "Create", "Append", "AppendTo", "Assign"),
    ...on([syncStateTable], "Global", "AppendTo"),
    ...onStock(["Account", "Opportunity", "TransactionCurrency"], "Global", "Read", "AppendTo"),
    ...onStock(["Contact", "Product", "User"], "Global", "Read"),
  ],
};
