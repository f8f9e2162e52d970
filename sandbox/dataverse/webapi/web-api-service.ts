import type { MetadataSource } from "../metadata/metadata-catalog";
import type { Operation } from "../messages/operation";
import type { Resource } from "../query/resource";
import type { Access } from "../security/access";
import type { Store } from "../store/store";
import type { WebApiCall } from "./web-api-call";
import type { WebApiAnswer } from "./web-api-message";

/** Everything the Web API stands on. */
export interface WebApiService {
  readonly store: Store;
  readonly metadata: MetadataSource;
  readonly access: Access;
  /** By name, without the namespace. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** Answers for `$metadata` and for the sets of definitions. */
  readonly describe: (
    call: WebApiCall,
    resource: Extract<Resource, { is: "definitions" | "metadata" }>,
  ) => WebApiAnswer | Promise<WebApiAnswer>;
  /** Takes a solution away with what it brought: what deleting its row means. */
  readonly uninstallSolution: (solutionId: string) => void;
  readonly now: () => Date;
  /** Told of failures that are no refusals. */
  readonly reportFailure: (error: unknown, request: string) => void;
}

/** Who is at the other end of a request, and how they reached the service. */
export interface Session {
  readonly userId: string;
  /** `http://127.0.0.1:5365`. */
  readonly origin: string;
}
