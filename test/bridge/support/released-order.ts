import { findDeal, viewDeal } from "./deal-view";
import { eventually } from "./eventually";
import { orderOf, type OrderInErp } from "./erp-orders";
import { startOrganization, type RunningOrganization } from "./running-organization";
import { submitDeal } from "./submit-deal";

/** A deal whose order people of the ERP have released, in an organisation of its own with a bridge running. */
export interface ReleasedOrder {
  readonly organization: RunningOrganization;
  /** The id of the opportunity. */
  readonly deal: string;
  readonly order: OrderInErp;
}

/** Starts everything, submits the deal about coffee machines, waits until its order is mirrored and releases it. */
export async function startWithReleasedOrder(): Promise<ReleasedOrder> {
  const organization = await startOrganization();
  organization.startBridge();
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal);
  await eventually(
    () => viewDeal(organization.dataverse, deal, request),
    ({ orders }) => orders.length === 1,
  );
  const order = await orderOf(organization.erpApi, request);
  await organization.people.send("POST", `orders/${order.id}/release`, {});
  return { organization, deal, order };
}
