import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { requireSameOrigin } from "../callers/require-same-origin";
import { faultSchema } from "./fault";
import type { FaultSwitch } from "./fault-switch";

const body = z.strictObject({ fault: faultSchema });

/** `GET` and `POST /sandbox/faults` (docs/sandbox.md). */
export function faultsPlugin(faults: FaultSwitch) {
  return (server: FastifyInstance): Promise<void> => {
    server.addHook("onRequest", requireSameOrigin);
    server.get("/sandbox/faults", () => ({ fault: faults.current }));
    server.post("/sandbox/faults", (request, reply) => {
      const parsed = body.safeParse(request.body);
      if (!parsed.success) return reply.code(400).send({ error: z.prettifyError(parsed.error) });
      faults.set(parsed.data.fault);
      return { fault: faults.current };
    });
    return Promise.resolve();
  };
}
