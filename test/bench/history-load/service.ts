import { dataverseLimits } from "../../../bridge/dataverse/service-limits";
import type { ServiceTime } from "../../../sandbox/dataverse/webapi/service-time";

/** Dataverse's own: 20 requests and 4 seconds of running time a second, over windows of five minutes. */
export const limits = dataverseLimits;

/** After Microsoft's own samples (PowerApps-Samples, BulkOperations): a row alone takes 100 ms, a hundred in bulk about a second. */
export const serviceTime: ServiceTime = { request: 60, row: 40, bulkRow: 10 };

/** Rows per second if all the running time the limits allow were spent on rows in bulk, and none on anything else. */
export const mostRowsPerSecond = limits.executionSeconds / limits.windowSeconds / (serviceTime.bulkRow / 1000);
