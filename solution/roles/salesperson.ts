import type { Role } from "./role";
import { sellingPrivileges } from "./selling";

/** Submits deals of the own business unit and reads what the ERP commits to. */
export const salesperson: Role = {
  name: "Accord Salesperson",
  description: "Submits deals and reads what the ERP commits to, in the own business unit. Add it to Salesperson.",
  privileges: sellingPrivileges("Local"),
};
