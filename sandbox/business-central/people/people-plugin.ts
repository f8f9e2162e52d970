import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { seedHistory } from "../history/seed-history";
import { deleteOrder } from "../sales/delete-order";
import { invoiceOrder } from "../sales/invoice-order";
import { releaseOrder, reopenOrder, sendForApproval } from "../sales/move-order";
import { requireOrder } from "../sales/sales-order";
import { shipOrder } from "../sales/ship-order";
import type { StoredRecord } from "../store/records";
import { answerPerson, readBody, sendJson } from "./answer-person";
import { blockCustomer } from "./block-customer";
import { enterOrder } from "./enter-order";
import { erpState, type ErpStateParts, type LookedAt } from "./erp-state";
import { addLineByHand, changeLineByHand, removeLineByHand } from "./line-changes";
import { addReceivables } from "./receivables-plugin";
import { personsRequests } from "./requests";
import { switchApis, switchedApis } from "./switched-apis";
import { toShownOrder } from "./shown-order";

interface OrderRoute {
  readonly Params: { readonly id: string; readonly lineId: string };
}

/** What people in the ERP do, outside the API and untouched by its faults. Orders are answered as they then are. */
export function addPeople(server: FastifyInstance, parts: ErpStateParts): void {
  const { company, faults, log, switches } = parts;
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
        answerPerson(reply, company, () => {
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
    const { lines } = readBody(personsRequests.ship, request.body);
    return shipOrder(company, order, lines && new Map(lines.map(({ id, quantity }) => [id, quantity])));
  });
  onOrder("POST", "/invoice", (order, request) => {
    const { lines } = readBody(personsRequests.invoice, request.body);
    return invoiceOrder(company, order, lines && new Map(lines.map(({ id, quantity }) => [id, quantity])));
  });
  onOrder("DELETE", "", (order) => deleteOrder(company, order));
  onOrder("POST", "/lines", (order, request) =>
    addLineByHand(company, order, readBody(personsRequests.addLine, request.body)),
  );
  onOrder("PATCH", "/lines/:lineId", (order, request) =>
    changeLineByHand(company, order, request.params.lineId, readBody(personsRequests.changeLine, request.body)),
  );
  onOrder("DELETE", "/lines/:lineId", (order, request) => removeLineByHand(company, order, request.params.lineId));

  server.post("/erp/orders", (request, reply) =>
    answerPerson(reply, company, () => {
      const { id } = enterOrder(company, readBody(personsRequests.enterOrder, request.body));
      return toShownOrder(company, requireOrder(company, id));
    }),
  );
  server.post<{ Params: { id: string } }>("/erp/customers/:id/block", (request, reply) =>
    answerPerson(reply, company, () => {
      blockCustomer(company, request.params.id, readBody(personsRequests.block, request.body).block);
      return {};
    }),
  );
  addReceivables(server, parts);
  server.get("/erp/apis", (_request, reply) => answerPerson(reply, company, () => switchedApis(switches)));
  server.post("/erp/apis", (request, reply) =>
    answerPerson(reply, company, () => {
      switchApis(switches, readBody(personsRequests.apis, request.body));
      return switchedApis(switches);
    }),
  );
  server.post("/erp/history", (request, reply) =>
    answerPerson(reply, company, () => seedHistory(company, readBody(personsRequests.history, request.body))),
  );
  server.post("/erp/faults", (request, reply) =>
    answerPerson(reply, company, () => {
      faults.set(readBody(personsRequests.fault, request.body).fault);
      return { fault: faults.current() };
    }),
  );
  server.get("/erp/faults", (_request, reply) => answerPerson(reply, company, () => ({ fault: faults.current() })));
  server.get("/erp/requests", (_request, reply) => answerPerson(reply, company, () => log.latest()));
  server.get<{ Querystring: LookedAt }>("/erp/state", (request, reply) =>
    answerPerson(reply, company, () => erpState(parts, request.query)),
  );
}

/** Other web pages open in the same browser must not act in the ERP. */
async function refuseOtherOrigins(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { origin } = request.headers;
  const ownPage = origin === undefined || origin === `${request.protocol}://${request.host}`;
  if (ownPage || !request.url.startsWith("/erp/")) return undefined;
  return sendJson(reply, 403, { error: { code: "Authorization_OtherOrigin", message: `${origin} may not act here.` } });
}
