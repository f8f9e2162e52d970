import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Asset } from "./asset";

const aYear = "public, max-age=31536000, immutable";
const compressed = new WeakMap<Asset, Buffer>();

/** Sends a file, compressed where the browser wants it; its address carries its version, so it is kept for good. */
export function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.type(asset.contentType).header("Cache-Control", aYear).header("Vary", "Accept-Encoding");
  const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (!takesGzip) return reply.send(asset.content);
  return reply.header("Content-Encoding", "gzip").send(compress(asset));
}

function compress(asset: Asset): Buffer {
  const known = compressed.get(asset) ?? gzipSync(asset.content);
  compressed.set(asset, known);
  return known;
}
