import { stableId } from "../stable-id";
import type { WebResource } from "./shipped-web-resources";

/** The id of a web resource, without braces. */
export function webResourceId({ name }: Pick<WebResource, "name">): string {
  return stableId("web resource", name);
}
