import { componentFileUrl } from "../../client/sandbox-client";
import type { ComponentPlace } from "./component-place";

/** `context.resources` (learn.microsoft.com, component-framework/reference/resources). A text there is none of is its key. */
export function makeResources({ component }: ComponentPlace): object {
  return {
    getString: (id: string) => component.texts.get(id) ?? id,
    getResource(path: string, success: (data: string) => void, failure: () => void) {
      readBase64(componentFileUrl(component.name, path)).then(success, failure);
    },
  };
}

async function readBase64(url: string): Promise<string> {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
