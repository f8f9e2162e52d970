import { rowsOf } from "../../../tools/demo/json-client";
import type { RunningOrganization } from "./running-organization";

/** Some customers of the demo are blocked by the ERP, so that what is asked for them waits: here none is. */
export async function unblockCustomers({ erpApi, people }: RunningOrganization): Promise<void> {
  const customers = rowsOf(await erpApi.get("customers?$select=id,blocked"));
  for (const { id, blocked } of customers) {
    if (["All", "Ship", "Invoice"].includes(String(blocked))) {
      await people.send("POST", `customers/${String(id)}/block`, { block: "None" });
    }
  }
}
