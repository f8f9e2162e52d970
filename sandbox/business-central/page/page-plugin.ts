import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { erpState, type ErpStateParts } from "../people/erp-state";
import { peoplePage } from "./people-page";

const securityHeaders = {
  "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
} as const;

/** The page at `/` for people in the ERP; `/?order=SO-101001` looks at one order, by number or id. */
export function addPage(server: FastifyInstance, parts: ErpStateParts): void {
  server.get<{ Querystring: { order?: string } }>("/", (request, reply) => {
    const wanted = request.query.order;
    const page = parts.company.database.transaction(() => peoplePage(erpState(parts, wanted), wanted));
    return reply.headers(securityHeaders).type("text/html; charset=utf-8").send(page);
  });
  for (const [file, type] of [
    ["people-page.css", "text/css; charset=utf-8"],
    ["live-page.js", "text/javascript; charset=utf-8"],
  ] as const) {
    const text = readFileSync(join(__dirname, file), "utf8");
    server.get(`/${file}`, (_request, reply) => reply.headers(securityHeaders).type(type).send(text));
  }
}
