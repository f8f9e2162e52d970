import { stableIdInBraces } from "../stable-id";
import type { ColumnSecurityProfile } from "./profiles";

/** The id of a profile, in braces. */
export function profileId({ name }: Pick<ColumnSecurityProfile, "name">): string {
  return stableIdInBraces("profile", name);
}
