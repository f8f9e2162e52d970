import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ApiError, badRequest } from "../api-error";
import { answerWithFault, type Outcome } from "../faults/answer-with-faults";
import type { Faults } from "../faults/fault";
import { answerRequest } from "./answer-request";
import { errorAnswer, languageOf } from "./error-answer";
import type { ApiRequest } from "./exchange";
import { toReadablePath, type RequestLog } from "./request-log";
import type { ApiService } from "./service";
import type { ApiSwitches } from "./switches";

export interface ApiParts {
  readonly services: readonly ApiService[];
  readonly switches: ApiSwitches;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Aborted when the server stops. */
  readonly closing: AbortSignal;
}

/** With or without the tenant: `/v2.0/{tenant}/{environment}/api/v2.0/…`, or `…/api/{publisher}/{group}/{version}/…`. */
const serviceRootShape = /^\/v2\.0\/[^/]+(?:\/[^/]+)?\/api\/(v2\.0|[^/?]+\/[^/?]+\/[^/?]+)(?=\/|$|\?)/;

/** The APIs over HTTP: signed-in clients only, faults where they are switched on, every request written down. */
export function addApi(server: FastifyInstance, parts: ApiParts): void {
  server.all("/v2.0/*", async (request, reply) => {
    const started = performance.now();
    const apiRequest = toApiRequest(request);
    const fault = parts.faults.strike(request.method);
    const outcome = await answerWithFault(fault, () => signedIn(parts, apiRequest), parts.closing);
    parts.log.add({
      method: request.method,
      path: toReadablePath(apiRequest),
      status: outcome === "cut" ? 0 : outcome.status,
      milliseconds: Math.round(performance.now() - started),
      ...(fault.is === "none" ? {} : { fault: fault.is }),
    });
    return send(request, reply, outcome);
  });
}

function signedIn(parts: ApiParts, request: ApiRequest): Exclude<Outcome, "cut"> {
  if (/^Bearer\s+\S+$/i.test(request.headers["authorization"] ?? "")) return answerRoute(parts, request);
  const error = new ApiError(401, "Authentication_InvalidCredentials", {
    en: "The server has rejected the client credentials. Send a bearer token.",
  });
  return errorAnswer(error, languageOf(request));
}

/** A tenant answers only for the APIs that are installed in it. */
function answerRoute({ services, switches }: ApiParts, request: ApiRequest): Exclude<Outcome, "cut"> {
  const service = services.find(({ route }) => request.serviceRoot.endsWith(`/api/${route}/`));
  if (service && switches.isInstalled(service.route)) return answerRequest(service, request);
  const error = new ApiError(404, "BadRequest_NotFound", {
    en: "No HTTP resource was found that matches the request URI.",
  });
  return errorAnswer(error, languageOf(request));
}

function toApiRequest(request: FastifyRequest): ApiRequest {
  const [root = "/v2.0"] = serviceRootShape.exec(request.url) ?? [];
  const [path, query] = splitOnce(request.url.slice(root.length).replace(/^\/+/, ""), "?");
  return {
    method: request.method,
    path,
    parameters: new URLSearchParams(query),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value]),
    ),
    readBody: () => parseJson(request.body),
    serviceRoot: `${request.protocol}://${request.host}${root}/`,
  };
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : "");
  } catch {
    throw badRequest("Invalid Request Body: it is no JSON.");
  }
}

function send(request: FastifyRequest, reply: FastifyReply, outcome: Outcome): FastifyReply {
  if (outcome === "cut") {
    request.raw.socket.destroy();
    return reply.hijack();
  }
  const { status, headers, body } = outcome;
  reply.code(status).headers({ "odata-version": "4.0", ...headers });
  if (body === undefined) return reply.send();
  return reply.send(typeof body === "string" ? body : JSON.stringify(body));
}
