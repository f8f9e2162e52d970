import { messageTable } from "#model/tables/message";
import { on, onStock, type Role } from "./role";

/**
 * The application user that removes messages after their time, which has no other role: the bridge itself deletes nothing. What it removes
 * it tells in a message of its own, so it may create them; it changes none.
 */
export const retention: Role = {
  name: "Accord Retention",
  description: "The application user that removes messages after their time. For no person, and not for the bridge.",
  privileges: [...on([messageTable], "Global", "Create", "Read", "Delete"), ...onStock(["User"], "Basic", "Read")],
};
