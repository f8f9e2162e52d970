import { aCustomer, anItem } from "../../sandbox/business-central/testing/builders";
import { idOf } from "../../sandbox/business-central/testing/client";
import { setFault, startErp } from "../bridge/support/running-erp";
import { describeConnector } from "./describe-connector";

jest.setTimeout(600_000);

describeConnector("Business Central", async () => {
  const running = await startErp();
  const customer = await aCustomer(running.people, { displayName: "Adatum Corporation", number: "10000" });
  await anItem(running.people, { number: "CM-200" });
  const act = async (path: string, body?: Record<string, unknown>, method: "POST" | "DELETE" = "POST") => {
    const answer = await running.people.erp(method, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };
  const payments = new Map<string, string>();
  return {
    erp: running.erp,
    customer: { id: idOf(customer), number: "10000" },
    item: "CM-200",
    unknownItem: "XT-900",
    people: {
      release: (id) => act(`orders/${id}/release`),
      ship: (id) => act(`orders/${id}/ship`),
      invoice: (id) => act(`orders/${id}/invoice`),
      pay: async ({ id, totalWithTax }) => {
        payments.set(id, idOf(await act("payments", { invoices: [{ id, amount: totalWithTax }] })));
      },
      takeBack: ({ id }) => act(`payments/${payments.get(id) ?? ""}/reverse`),
      remove: (id) => act(`orders/${id}`, undefined, "DELETE"),
      block: (id, isBlocked) => act(`customers/${id}/block`, { block: isBlocked ? "All" : "None" }),
    },
    loseNextAnswer: () => setFault(running.people, { is: "answerLost", requests: 1, method: "POST" }),
    turnNextAway: (retryAfterSeconds) => setFault(running.people, { is: "busy", retryAfterSeconds, requests: 1 }),
    stop: () => running.stop(),
  };
});
