import { stableIdInBraces } from "../stable-id";
import type { View } from "./view";

/** The id of a view, in braces as FormXml and SavedQueries write it. */
export function viewId({ table, key }: Pick<View, "table" | "key">): string {
  return stableIdInBraces("view", table, key);
}
