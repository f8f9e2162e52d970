import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";

/** Clients keep connections through long computations of their own; Node would hang up after five seconds. */
const keepAliveMilliseconds = 75_000;
/** The longest address Dataverse takes and the usual headers beside it. */
const headerBytes = 96 * 1024;

/** An HTTP server as Dataverse's clients need it. */
export async function makeServer(): Promise<FastifyInstance> {
  const server = fastify({
    keepAliveTimeout: keepAliveMilliseconds,
    forceCloseConnections: true,
    http: { maxHeaderSize: headerBytes },
    routerOptions: { maxParamLength: headerBytes, ignoreTrailingSlash: true },
  });
  await server.register(cookie);
  return server;
}
