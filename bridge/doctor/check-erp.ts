import type { Clock } from "../ports/clock";
import type { Erp } from "../ports/erp";
import { ErpFault } from "../ports/erp-fault";
import type { FailureClass } from "#model/failure";
import { documentedCommitSeconds } from "../business-central/limits";
import { doubtful, ill, well, type Finding } from "./finding";

const remedies: Partial<Record<FailureClass, string>> = {
  SignIn:
    "Check businessCentral.tokenUrl, clientId and what it signs in with, and that the application is enabled in Business Central.",
  Configuration: "Check businessCentral.url and company, and the permission sets of the application.",
};

/** Connection, sign-in, company and rights to read, and what the ERP can be relied on for. */
export async function checkErp(erp: Erp, clock: Clock): Promise<readonly Finding[]> {
  const reads = [
    ["customers", () => erp.findCustomersByNumber("0")],
    ["orders", () => firstOf(erp.changedOrders(erp.cursorAt(clock.now())))],
    ["shipments", () => firstOf(erp.changedShipments(erp.cursorAt(clock.now())))],
    ["invoices", () => firstOf(erp.changedInvoices(erp.cursorAt(clock.now())))],
  ] as const;
  const findings: Finding[] = [];
  for (const [what, read] of reads) {
    try {
      await read();
      findings.push(well(`The ERP lets ${what} of ${erp.company} be read.`));
    } catch (error) {
      if (!(error instanceof ErpFault)) throw error;
      const remedy = remedies[error.failure] ?? "Check businessCentral.url, the network and the proxy.";
      findings.push(ill(`The ERP does not let ${what} be read: ${error.message}`, remedy));
      if (error.failure !== "Configuration") break;
    }
  }
  return [...findings, checkCapabilities(erp)];
}

function checkCapabilities({ capabilities: { idempotency, longestCommitSeconds } }: Erp): Finding {
  if (idempotency === "uniqueField") return well("The ERP refuses a second order with the same key by itself.");
  if (idempotency === "clientKey") return well("The ERP makes no second order under the same key.");
  const waits = `The ERP does not refuse a second order with the same key; after a lost answer Accord waits ${longestCommitSeconds} s before it sends again.`;
  return longestCommitSeconds >= documentedCommitSeconds
    ? well(waits)
    : doubtful(
        waits,
        `Set businessCentral.longestCommitSeconds to at least ${documentedCommitSeconds} for a real tenant.`,
      );
}

async function firstOf<Item>(items: AsyncIterable<Item>): Promise<Item | undefined> {
  for await (const item of items) return item;
  return undefined;
}
