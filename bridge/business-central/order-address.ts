import type { ErpReference } from "../ports/erp-documents";
import type { OrderAddress } from "./orders";

/** The page "Sales Order" of Business Central. */
const salesOrderPage = "42";

/**
 * Where people open an order. An address with placeholders, `{number}` or `{id}`, is used as it is; to any other the parameters of
 * the web client are added (devitpro, "Starting the web client by URL").
 */
export function makeOrderAddress(webAddress: string | undefined, company: string): OrderAddress {
  if (webAddress === undefined) return () => null;
  return (order: ErpReference) => {
    if (/\{(number|id)\}/.test(webAddress)) {
      return webAddress
        .replace(/\{number\}/g, encodeURIComponent(order.number))
        .replace(/\{id\}/g, encodeURIComponent(order.id));
    }
    const address = new URL(webAddress);
    address.searchParams.set("company", company);
    address.searchParams.set("page", salesOrderPage);
    address.searchParams.set("filter", `'No.' IS '${order.number}'`);
    return address.toString();
  };
}
