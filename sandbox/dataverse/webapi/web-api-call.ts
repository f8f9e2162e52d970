import type { Address } from "../query/address";
import { notAllowed } from "../messages/write-errors";
import type { DataverseError } from "../dataverse-error";
import type { RequestContext } from "./request-context";
import type { WebApiRequest } from "./web-api-message";
import type { WebApiService } from "./web-api-service";

/** A request understood as far as its address: what every handler of the Web API gets. */
export interface WebApiCall {
  readonly service: WebApiService;
  readonly context: RequestContext;
  readonly request: WebApiRequest;
  readonly address: Address;
}

/** The verb does not go with what the address names. */
export function wrongMethod({ request }: WebApiCall, ...allowed: readonly string[]): DataverseError {
  return notAllowed(
    `The HTTP method '${request.method}' is not supported for this resource. Supported: ${allowed.join(", ")}.`,
    { Allow: allowed.join(", ") },
  );
}
