import type { FastifyReply } from "fastify";
import { z } from "zod";
import { badRequest } from "../api-error";
import { toApiError } from "../api/error-answer";
import type { Company } from "../company/company";

/** Carries out what a person asked for, in one transaction; a refusal is told as JSON. */
export function answerPerson(reply: FastifyReply, company: Company, act: () => unknown): FastifyReply {
  try {
    return sendJson(reply, 200, company.database.transaction(act));
  } catch (thrown) {
    const { status, code, message } = toApiError(thrown);
    return sendJson(reply, status, { error: { code, message } });
  }
}

export function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
}

/** The body of a request in its shape; no body is an empty one. Names what is wrong. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(parseJson(body ?? "{}"));
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : "");
  } catch {
    throw badRequest("Invalid Request Body: it is no JSON.");
  }
}
