import type { Role } from "./role";
import { sellingPrivileges } from "./selling";

/** The same as a salesperson, for the business units below the own one as well. */
export const salesManager: Role = {
  name: "Accord Sales Manager",
  description: "Submits and reads deals of the own business unit and those below it. Add it to Sales Manager.",
  privileges: sellingPrivileges("Deep"),
};
