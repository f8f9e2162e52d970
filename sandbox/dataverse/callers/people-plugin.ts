import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { Store } from "../store/store";
import type { Credentials } from "./credentials";
import { requireSameOrigin } from "./require-same-origin";
import { signInCookie } from "./sign-in-cookie";

const id = z.guid().transform((text) => text.toLowerCase());
const tokenBody = z.strictObject({ token: z.string().min(1), userId: id });
const applicationBody = z.strictObject({ clientId: z.string().min(1), clientSecret: z.string().min(1), userId: id });
const sessionBody = z.strictObject({ userId: id });

/** Somebody the browser can be signed in as. */
interface SignInUser {
  readonly userId: string;
  readonly fullName: string;
  readonly title: string;
}

/** Who is calling: `/sandbox/tokens`, `/sandbox/applications`, `/sandbox/session` and `/sandbox/users` (docs/sandbox.md). */
export function peoplePlugin(store: Store, credentials: Credentials) {
  return (server: FastifyInstance): Promise<void> => {
    server.addHook("onRequest", requireSameOrigin);
    const find = (userId: string): SignInUser | undefined => users(store).find((user) => user.userId === userId);

    server.post("/sandbox/tokens", (request, reply) =>
      withBody(reply, tokenBody, request.body, ({ token, userId }) => {
        if (!isUser(store, userId)) return unknownUser(reply, userId);
        credentials.mapToken(token, userId);
        return reply.code(204).send();
      }),
    );
    server.post("/sandbox/applications", (request, reply) =>
      withBody(reply, applicationBody, request.body, ({ clientId, clientSecret, userId }) => {
        if (!isUser(store, userId)) return unknownUser(reply, userId);
        credentials.registerApplication(clientId, clientSecret, userId);
        return reply.code(204).send();
      }),
    );
    server.get("/sandbox/users", () => users(store));
    server.get("/sandbox/session", (request) => find(request.cookies[signInCookie] ?? "") ?? { userId: null });
    server.post("/sandbox/session", (request, reply) =>
      withBody(reply, sessionBody, request.body, ({ userId }) => {
        const user = find(userId);
        if (user === undefined) return unknownUser(reply, userId);
        return reply.setCookie(signInCookie, userId, { path: "/", httpOnly: true, sameSite: "strict" }).send(user);
      }),
    );
    return Promise.resolve();
  };
}

function withBody<Body>(
  reply: FastifyReply,
  schema: z.ZodType<Body>,
  body: unknown,
  answer: (body: Body) => FastifyReply,
): FastifyReply {
  const parsed = schema.safeParse(body);
  return parsed.success ? answer(parsed.data) : reply.code(400).send({ error: z.prettifyError(parsed.error) });
}

/** People with a title can be signed in as; the platform's own accounts and applications cannot. */
function users(store: Store): readonly SignInUser[] {
  return store
    .all(
      `SELECT systemuserid, fullname, title FROM systemuser
       WHERE isdisabled IS NOT 1 AND applicationid IS NULL ORDER BY fullname`,
    )
    .map((row) => ({
      userId: String(row["systemuserid"]),
      fullName: String(row["fullname"] ?? ""),
      title: String(row["title"] ?? ""),
    }));
}

function isUser(store: Store, userId: string): boolean {
  return store.one("SELECT 1 FROM systemuser WHERE systemuserid = ?", userId) !== undefined;
}

function unknownUser(reply: FastifyReply, userId: string): FastifyReply {
  return reply.code(400).send({ error: `There is no user ${userId}: GET /sandbox/users lists them.` });
}
