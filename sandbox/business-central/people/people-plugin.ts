import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { badRequest } from "../api-error";
import { toApiError } from "../api/error-answer";
import type { Company } from "../company/company";
import { deleteOrder } from "../sales/delete-order";
import { invoiceOrder } from "../sales/invoice-order";
import { releaseOrder, reopenOrder, sendForApproval } from "../sales/move-order";
import { requireOrder } from "../sales/sales-order";
import { shipOrder } from "../sales/ship-order";
import type { StoredRecord } from "../store/records";
import { blockCustomer } from "./block-customer";
import { enterOrder } from "./enter-order";
import { erpState, type ErpStateParts } from "./erp-state";
import { addLineByHand, changeLineByHand, removeLineByHand } from "./line-changes";
import { personsRequests } from "./requests";
import { toShownOrder } from "./shown-order";

interface OrderRoute {
  readonly Params: { readonly id: string; readonly lineId: string };
}

/** What people in the ERP do, outside the API and untouched by its faults. Orders are answered as they then are. */
export function addPeople(server: FastifyInstance, parts: ErpStateParts): void {
  const { company, faults, log } = parts;
  server.addHook("onRequest", refuseOtherOrigins);

  /** One act on an order, in one transaction; the answer is the order, or null when it is gone. */
  const onOrder = (
    method: "POST" | "PATCH" | "DELETE",
    address: string,
    act: (order: StoredRecord, request: FastifyRequest<OrderRoute>) => unknown,
  ): void => {
    server.route<OrderRoute>({
      method,
      url: `/erp/orders/:id${address}`,
      handler: (request, reply) =>
        answer(reply, company, () => {
          const { id } = request.params;
          act(requireOrder(company, id), request);
          const order = company.records.find("salesOrders", id);
          return order ? toShownOrder(company, order) : null;
        }),
    });
  };
  onOrder("POST", "/release", (order) => releaseOrder(company, order));
  onOrder("POST", "/reopen", (order) => reopenOrder(company, order));
  onOrder("POST", "/send-for-approval", (order) => sendForApproval(company, order));
  onOrder("POST", "/ship", (order, request) => {
    const { lines } = read(personsRequests.ship, request.body ?? "{}");
    return shipOrder(company, order, lines && new Map(lines.map(({ id, quantity }) => [id, quantity])));
  });
  onOrder("POST", "/invoice", (order) => invoiceOrder(company, order));
  onOrder("DELETE", "", (order) => deleteOrder(company, order));
  onOrder("POST", "/lines", (order, request) =>
    addLineByHand(company, order, read(personsRequests.addLine, request.body)),
  );
  onOrder("PATCH", "/lines/:lineId", (order, request) =>
    changeLineByHand(company, order, request.params.lineId, read(personsRequests.changeLine, request.body)),
  );
  onOrder("DELETE", "/lines/:lineId", (order, request) => removeLineByHand(company, order, request.params.lineId));

  server.post("/erp/orders", (request, reply) =>
    answer(reply, company, () => {
      const { id } = enterOrder(company, read(personsRequests.enterOrder, request.body));
      return toShownOrder(company, requireOrder(company, id));
    }),
  );
  server.post<{ Params: { id: string } }>("/erp/customers/:id/block", (request, reply) =>
    answer(reply, company, () => {
      blockCustomer(company, request.params.id, read(personsRequests.block, request.body).block);
      return {};
    }),
  );
  server.post("/erp/faults", (request, reply) =>
    answer(reply, company, () => {
      faults.set(read(personsRequests.fault, request.body).fault);
      return { fault: faults.current() };
    }),
  );
  server.get("/erp/faults", (_request, reply) => answer(reply, company, () => ({ fault: faults.current() })));
  server.get("/erp/requests", (_request, reply) => answer(reply, company, () => log.latest()));
  server.get<{ Querystring: { order?: string } }>("/erp/state", (request, reply) =>
    answer(reply, company, () => erpState(parts, request.query.order)),
  );
}

/** Other web pages open in the same browser must not act in the ERP. */
async function refuseOtherOrigins(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { origin } = request.headers;
  const ownPage = origin === undefined || origin === `${request.protocol}://${request.host}`;
  if (ownPage || !request.url.startsWith("/erp/")) return undefined;
  return sendJson(reply, 403, { error: { code: "Authorization_OtherOrigin", message: `${origin} may not act here.` } });
}

function answer(reply: FastifyReply, company: Company, act: () => unknown): FastifyReply {
  try {
    return sendJson(reply, 200, company.database.transaction(act));
  } catch (thrown) {
    const { status, code, message } = toApiError(thrown);
    return sendJson(reply, status, { error: { code, message } });
  }
}

function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
}

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(parseJson(body));
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : "");
  } catch {
    throw badRequest("The request needs a JSON body.");
  }
}
