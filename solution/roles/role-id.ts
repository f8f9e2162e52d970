import { stableIdInBraces } from "../stable-id";
import type { Role } from "./role";

/** The id of a role, in braces: apps name the roles that see them by it. */
export function roleId({ name }: Pick<Role, "name">): string {
  return stableIdInBraces("role", name);
}
