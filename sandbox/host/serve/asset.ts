import { createHash } from "node:crypto";

/** A file of the form page. */
export interface Asset {
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
  /** Of its content: the address changes with it, so that browsers may keep it. */
  readonly version: string;
}

export function makeAsset(name: string, contentType: string, content: Uint8Array | string): Asset {
  const bytes = Buffer.from(content);
  return { name, contentType, content: bytes, version: createHash("sha256").update(bytes).digest("hex").slice(0, 12) };
}

/** `/sandbox/page/3f1c…/main.js` */
export function assetAddress({ name, version }: Asset): string {
  return `/sandbox/page/${version}/${name}`;
}

export const scriptType = "text/javascript; charset=utf-8";
export const styleType = "text/css; charset=utf-8";
export const svgType = "image/svg+xml";
