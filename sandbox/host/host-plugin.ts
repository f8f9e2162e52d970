import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { buildPage } from "./serve/build-page";
import { contentSecurityPolicy } from "./serve/content-security-policy";
import { readLibraries } from "./serve/libraries";
import { platformLibrariesFor, reactVersionFor } from "./serve/platform-libraries";
import { renderPage } from "./serve/render-page";
import { sendAsset } from "./serve/send-asset";
import { assetAddress, type Asset } from "./serve/asset";

type PageRequest = FastifyRequest<{ Querystring: { readonly react?: string } }>;

/**
 * The form page at `/main.aspx` with everything it loads, from this origin only. It is built when the plugin starts; what it shows it
 * reads in the browser from the Web API and the sandbox's own addresses.
 */
export async function hostPlugin(server: FastifyInstance): Promise<void> {
  const built = await buildPage();
  const assets: readonly Asset[] = [...built, ...readLibraries()];
  const byAddress = new Map(assets.map((asset) => [assetAddress(asset), asset]));

  server.get("/", (_request, reply) => reply.redirect("/main.aspx?pagetype=entitylist&etn=opportunity"));
  server.get("/main.aspx", (request: PageRequest, reply) => {
    const react = reactVersionFor(request.query.react);
    const scripts = [...platformLibrariesFor(react), "main.js"].map((name) => addressOf(assets, name));
    return reply
      .type("text/html; charset=utf-8")
      .header("Content-Security-Policy", contentSecurityPolicy)
      .header("Cache-Control", "no-cache")
      .send(renderPage({ scripts, style: addressOf(assets, "page.css"), icon: addressOf(assets, "favicon.svg") }));
  });
  server.get("/sandbox/page/*", (request, reply) => answerAsset(byAddress, request, reply));
}

function addressOf(assets: readonly Asset[], name: string): string {
  const asset = assets.find((candidate) => candidate.name === name);
  if (asset === undefined) throw new Error(`The form page has no file ${name}.`);
  return assetAddress(asset);
}

function answerAsset(
  byAddress: ReadonlyMap<string, Asset>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const asset = byAddress.get(request.url.split("?")[0] ?? "");
  if (asset === undefined) return reply.code(404).type("text/plain").send("There is no such file on the form page.");
  return sendAsset(asset, request, reply);
}
