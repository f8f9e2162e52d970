import { choice, type NameOf } from "../choice";
import { choiceOf } from "./column";
import { extendTable } from "./table";

/** What the ERP refuses to do for a customer. */
export const creditStatuses = choice("Free", "ShipmentsBlocked", "InvoicesBlocked", "Blocked");

export type CreditStatus = NameOf<typeof creditStatuses>;

/** Our column on the stock account, the ERP's. */
export const accountExtension = extendTable("Account", {
  accord_CreditStatus: choiceOf("Credit status", "accord_creditstatus", creditStatuses, {
    secured: true,
    description: "Whether the ERP takes orders from the customer",
  }),
});
