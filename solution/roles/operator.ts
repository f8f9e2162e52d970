import { accordTables } from "#model/tables/accord-tables";
import { issueTable } from "#model/tables/issue";
import { on, onStock, type Role } from "./role";

/** Sees everything Accord does and settles issues. Answers and mirrors stay the bridge's. */
export const operator: Role = {
  name: "Accord Operator",
  description: "Reads everything Accord keeps, and settles and assigns issues. Add it to Basic User.",
  privileges: [
    ...on(accordTables, "Global", "Read"),
    ...on([issueTable], "Global", "Write", "Assign"),
    ...onStock(["Account", "Contact", "Opportunity", "Product", "TransactionCurrency"], "Global", "Read"),
  ],
};
