import type { FastifyInstance, FastifyReply } from "fastify";
import type { Credentials } from "./credentials";

/**
 * `POST /{tenant}/oauth2/v2.0/token`: client credentials of application users, answered as Microsoft Entra does
 * (learn.microsoft.com, entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
export function tokenPlugin(credentials: Credentials) {
  return (server: FastifyInstance): Promise<void> => {
    server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });
    server.post("/:tenant/oauth2/v2.0/token", (request, reply) =>
      answerToken(credentials, toFields(request.body), reply.header("Cache-Control", "no-store")),
    );
    return Promise.resolve();
  };
}

type Fields = Readonly<Record<string, string | undefined>>;

function toFields(body: unknown): Fields {
  return typeof body === "object" && body !== null ? (body as Fields) : {};
}

function answerToken(credentials: Credentials, fields: Fields, reply: FastifyReply): FastifyReply {
  const clientId = fields["client_id"] ?? "";
  if (fields["grant_type"] !== "client_credentials") {
    return refuse(reply, 400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
  }
  const issued = credentials.issueToken(clientId, fields["client_secret"] ?? "");
  if (issued === "unknownClient") {
    return refuse(
      reply,
      400,
      "unauthorized_client",
      `AADSTS700016: Application with identifier '${clientId}' was not found. Register it with POST /sandbox/applications.`,
    );
  }
  if (issued === "wrongSecret") {
    return refuse(reply, 401, "invalid_client", `AADSTS7000215: Invalid client secret provided for app '${clientId}'.`);
  }
  return reply.send({
    token_type: "Bearer",
    expires_in: issued.expiresInSeconds,
    ext_expires_in: issued.expiresInSeconds,
    access_token: issued.token,
  });
}

function refuse(reply: FastifyReply, status: number, error: string, description: string): FastifyReply {
  return reply.code(status).send({ error, error_description: description });
}
