import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { authenticate } from "../callers/authenticate";
import type { Credentials } from "../callers/credentials";
import { signInCookie } from "../callers/sign-in-cookie";
import { DataverseError } from "../dataverse-error";
import { strikeAfter, strikeBefore } from "../faults/strike";
import type { FaultSwitch } from "../faults/fault-switch";
import { errorAnswer } from "./error-answer";
import { handleRequest, withCommonHeaders } from "./handle-request";
import { parsePreferences } from "./parse-preferences";
import type { ServiceProtection } from "./service-protection";
import { lastFor, serviceTimeOf, type ServiceTime } from "./service-time";
import type { WebApiAnswer, WebApiRequest } from "./web-api-message";
import type { Session, WebApiService } from "./web-api-service";

export interface WebApiFace {
  readonly service: WebApiService;
  readonly credentials: Credentials;
  readonly protection: ServiceProtection;
  readonly serviceTime: ServiceTime;
  readonly faults: FaultSwitch;
  /** Ends answers that are held back. */
  readonly closing: AbortSignal;
}

/** Solutions travel as base64 inside JSON: the 128 MB Dataverse takes are a third more on the way. */
export const largestBody = 176 * 1024 * 1024;
const longestAddress = 32_768;

/** `/api/data/…`: signs in, counts against the limits, lets faults strike, and hands the request to the service. */
export function webApiPlugin(face: WebApiFace) {
  return (server: FastifyInstance): Promise<void> => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser("*", { parseAs: "string", bodyLimit: largestBody }, (_request, body, done) => {
      done(null, body);
    });
    server.setErrorHandler((error, _request, reply) => send(reply, errorAnswer(toRefusal(error), [])));
    server.all("/api/data/*", (request, reply) => serve(face, request, reply));
    return Promise.resolve();
  };
}

async function serve(face: WebApiFace, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const fault = face.faults.strike();
  const struck = strikeBefore(fault);
  if (struck === "cut") return cutConnection(request, reply);
  if (struck !== null) return send(reply, struck);
  const { answer, finish } = await answerRequest(face, request);
  const outcome = await strikeAfter(fault, face.closing);
  finish();
  return outcome === "cut" ? cutConnection(request, reply) : send(reply, answer);
}

interface Answered {
  readonly answer: WebApiAnswer;
  /** Until then the request counts as running. */
  readonly finish: () => void;
}

async function answerRequest(face: WebApiFace, request: FastifyRequest): Promise<Answered> {
  const userId = authenticate(face.credentials, {
    headers: request.headers,
    cookieUserId: request.cookies[signInCookie],
  });
  const session: Session = { userId: userId ?? "", origin: originOf(request) };
  const message = toMessage(request);
  try {
    if (userId === null) throw unauthorized(session.origin);
    requireAddress(message.url);
    const admission = face.protection.admit(userId);
    const begunAt = performance.now();
    const answer = await handleRequest(face.service, session, message);
    const waited = await lastFor(serviceTimeOf(face.serviceTime, message), begunAt, face.closing);
    return {
      answer: { ...answer, headers: { ...answer.headers, ...admission.headers } },
      finish: () => admission.finish(waited),
    };
  } catch (error) {
    const refusal = errorAnswer(toRefusal(error), parsePreferences(message.headers["prefer"]).annotations);
    return { answer: withCommonHeaders(refusal), finish: () => undefined };
  }
}

function originOf({ protocol, headers, server }: FastifyRequest): string {
  const address = server.server.address();
  const listening = typeof address === "object" && address !== null ? `127.0.0.1:${address.port}` : "127.0.0.1";
  return `${protocol}://${headers.host ?? listening}`;
}

function toMessage(request: FastifyRequest): WebApiRequest {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
  );
  return {
    method: request.method,
    url: request.raw.url ?? "/",
    headers: Object.fromEntries(headers),
    body: typeof request.body === "string" ? request.body : "",
  };
}

function requireAddress(url: string): void {
  if (url.length > longestAddress) {
    throw new DataverseError(
      "0x80060888",
      414,
      `The address has ${url.length} characters; the longest may have ${longestAddress}. Send it inside a $batch.`,
    );
  }
  if (!/^\/api\/data\/v9\.[0-2](?:\/|$|\?)/i.test(url)) {
    throw new DataverseError("0x80060888", 404, `There is no Web API at '${url}': use /api/data/v9.2/.`);
  }
}

function unauthorized(origin: string): DataverseError {
  return new DataverseError("0x80040204", 401, "The request carries no valid token: sign in first.", {
    "WWW-Authenticate": `Bearer authorization_uri=${origin}/common/oauth2/v2.0/authorize, resource_id=${origin}/`,
  });
}

function toRefusal(error: unknown): DataverseError {
  if (error instanceof DataverseError) return error;
  const { statusCode = 500, message = "" } = error as { statusCode?: number; message?: string };
  return statusCode === 413
    ? new DataverseError("0x80060888", 413, "The body of the request is larger than Dataverse accepts.")
    : new DataverseError("0x80060888", statusCode, message);
}

/** Written without fastify's own touch, which would rewrite the content type that clients compare. */
function send(reply: FastifyReply, { status, headers, body }: WebApiAnswer): FastifyReply {
  reply.hijack();
  const content = body === null ? null : Buffer.from(body, "utf8");
  const length = content === null ? {} : { "Content-Length": content.byteLength };
  reply.raw.writeHead(status, { ...headers, ...length }).end(content);
  return reply;
}

function cutConnection(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}
