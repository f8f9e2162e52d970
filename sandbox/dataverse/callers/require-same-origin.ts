import type { FastifyReply, FastifyRequest } from "fastify";
import { isSameOrigin } from "./sign-in-cookie";

/** The switches of the sandbox are for its own pages and for programs, not for pages of somebody else. */
export async function requireSameOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (isSameOrigin(request.headers)) return;
  await reply.code(403).send({ error: "This address answers pages of the sandbox itself only." });
}
