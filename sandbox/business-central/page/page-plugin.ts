import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { erpState, type ErpStateParts, type LookedAt } from "../people/erp-state";
import { peoplePage } from "./people-page";

const securityHeaders = {
  "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
} as const;

/**
 * The page at `/` for people in the ERP; `/?order=SO-101001` looks at one order, by number or id, `/?customer=10000` at what a customer
 * owes and paid.
 */
export function addPage(server: FastifyInstance, parts: ErpStateParts): void {
  server.get<{ Querystring: LookedAt }>("/", (request, reply) => {
    const wanted = request.query;
    const page = parts.company.database.transaction(() => peoplePage(erpState(parts, wanted), wanted));
    return reply.headers(securityHeaders).type("text/html; charset=utf-8").send(page);
  });
  for (const [file, type] of [
    ["people-page.css", "text/css; charset=utf-8"],
    ["tables.css", "text/css; charset=utf-8"],
    ["forms.css", "text/css; charset=utf-8"],
    ["narrow.css", "text/css; charset=utf-8"],
    ["live-page.js", "text/javascript; charset=utf-8"],
  ] as const) {
    const text = readFileSync(join(__dirname, file), "utf8");
    server.get(`/${file}`, (_request, reply) => reply.headers(securityHeaders).type(type).send(text));
  }
}
