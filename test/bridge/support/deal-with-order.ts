import { findDeal, viewDeal } from "./deal-view";
import { eventually } from "./eventually";
import { orderOf, type OrderInErp } from "./erp-orders";
import { startOrganization, type RunningOrganization } from "./running-organization";
import { submitDeal } from "./submit-deal";

/** A deal with its order in the ERP, in an organisation of its own with a bridge running. */
export interface DealWithOrder {
  readonly organization: RunningOrganization;
  /** The id of the opportunity. */
  readonly deal: string;
  /** The id of the request. */
  readonly request: string;
  readonly order: OrderInErp;
}

/** Starts everything, submits the deal about coffee machines and waits until its order is mirrored. */
export async function startWithOrder(start = startOrganization): Promise<DealWithOrder> {
  const organization = await start();
  organization.startBridge();
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal);
  await eventually(
    () => viewDeal(organization.dataverse, deal, request),
    ({ orders }) => orders.length === 1,
  );
  return { organization, deal, request, order: await orderOf(organization.erpApi, request) };
}

/** The same, and people of the ERP release the order. */
export async function startWithReleasedOrder(start = startOrganization): Promise<DealWithOrder> {
  const started = await startWithOrder(start);
  await started.organization.people.send("POST", `orders/${started.order.id}/release`, {});
  return started;
}
