import type { FastifyInstance, FastifyReply } from "fastify";
import type { Store } from "../store/store";
import { readRibbonsOf } from "./ribbons/install-ribbons";

/** Media types by `webresourcetype`. */
const webResourceTypes: Readonly<Record<number, string>> = {
  1: "text/html; charset=utf-8",
  2: "text/css; charset=utf-8",
  3: "text/javascript; charset=utf-8",
  4: "text/xml; charset=utf-8",
  5: "image/png",
  6: "image/jpeg",
  7: "image/gif",
  9: "text/xml; charset=utf-8",
  10: "image/x-icon",
  11: "image/svg+xml",
  12: "text/xml; charset=utf-8",
};

const fileTypes: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
  xml: "text/xml; charset=utf-8",
  resx: "text/xml; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  gif: "image/gif",
  jpg: "image/jpeg",
};

/** What the form page reads beside the Web API: web resources, ribbons and files of code components (docs/sandbox.md). */
export function componentFilesPlugin(store: Store) {
  return (server: FastifyInstance): Promise<void> => {
    server.get<{ Params: { "*": string } }>("/WebResources/*", (request, reply) =>
      sendWebResource(store, reply, request.params["*"]),
    );
    server.get<{ Params: { table: string } }>("/sandbox/ribbon/:table", (request, reply) => {
      const ribbons = readRibbonsOf(store, request.params.table.toLowerCase());
      return reply.type("text/xml; charset=utf-8").send(`<Ribbons>${ribbons.join("")}</Ribbons>`);
    });
    server.get<{ Params: { name: string; "*": string } }>("/sandbox/controls/:name/*", (request, reply) =>
      sendComponentFile(store, reply, request.params.name, request.params["*"]),
    );
    return Promise.resolve();
  };
}

function sendWebResource(store: Store, reply: FastifyReply, name: string): FastifyReply {
  const row = store.one("SELECT content, webresourcetype, versionnumber FROM webresource WHERE name = ?", name);
  if (row === undefined) return notFound(reply, `There is no web resource named '${name}'.`);
  const type = webResourceTypes[Number(row["webresourcetype"])] ?? "application/octet-stream";
  return send(reply, type, String(row["versionnumber"]), Buffer.from(String(row["content"] ?? ""), "base64"));
}

function sendComponentFile(store: Store, reply: FastifyReply, name: string, path: string): FastifyReply {
  const row = store.one(
    `SELECT f.content, c.versionnumber FROM _component_file f JOIN customcontrol c ON c.name = f.component
     WHERE f.component = ? AND f.path = ?`,
    name,
    path,
  );
  if (row === undefined) return notFound(reply, `The code component '${name}' has no file '${path}'.`);
  const type = fileTypes[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return send(reply, type, String(row["versionnumber"]), Buffer.from(row["content"] as Uint8Array));
}

/** The version makes the tag, so a browser asks again after an import and gets nothing new otherwise. */
function send(reply: FastifyReply, type: string, version: string, content: Buffer): FastifyReply {
  const tag = `"${version}"`;
  void reply.header("ETag", tag).header("Cache-Control", "no-cache").header("X-Content-Type-Options", "nosniff");
  if (reply.request.headers["if-none-match"] === tag) return reply.code(304).send();
  return reply.type(type).send(content);
}

function notFound(reply: FastifyReply, message: string): FastifyReply {
  return reply.code(404).type("text/plain; charset=utf-8").send(message);
}
