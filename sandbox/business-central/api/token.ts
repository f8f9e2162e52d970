import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";

/**
 * The token end point of Microsoft Entra, as far as a service needs it: client credentials for any client,
 * whose secret is not checked. Faults of the ERP do not strike it: in real life it is somebody else's server.
 */
export function addTokenEndpoint(server: FastifyInstance): void {
  server.post("/:tenant/oauth2/v2.0/token", (request, reply) => {
    const form = new URLSearchParams(typeof request.body === "string" ? request.body : "");
    if (form.get("grant_type") !== "client_credentials") {
      return reply.code(400).send(refusal("unsupported_grant_type", "The grant_type must be client_credentials."));
    }
    for (const name of ["client_id", "client_secret"]) {
      if (!form.get(name)) return reply.code(400).send(refusal("invalid_request", `The request lacks ${name}.`));
    }
    return reply.send({
      token_type: "Bearer",
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: Buffer.from(JSON.stringify({ appid: form.get("client_id"), jti: randomUUID() })).toString(
        "base64url",
      ),
    });
  });
}

function refusal(error: string, description: string): { readonly error: string; readonly error_description: string } {
  return { error, error_description: description };
}
