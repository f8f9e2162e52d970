import type { FastifyInstance } from "fastify";
import { makeCredentials } from "./callers/credentials";
import { peoplePlugin } from "./callers/people-plugin";
import { tokenPlugin } from "./callers/token-plugin";
import { faultsPlugin } from "./faults/faults-plugin";
import { makeFaultSwitch } from "./faults/fault-switch";
import { rowOperations } from "./messages/operations/row-operations";
import { makeRetrieveMetadataChanges } from "./metadata/changes/retrieve-metadata-changes";
import { makeDescribe } from "./metadata/describe";
import { readSchemaTypes } from "./metadata/schema-types";
import { openMetadata, type OrganizationMetadata } from "./metadata/open-metadata";
import { createOrganization } from "./organization/create-organization";
import { retrieveCurrentOrganization } from "./organization/operations/retrieve-current-organization";
import { retrieveVersion } from "./organization/operations/retrieve-version";
import { administratorId } from "./organization/stock-ids";
import { defineQueryFunctions } from "./query/sql/define-functions";
import { makeAccess, makeRightsSource } from "./security/make-access";
import { makeSecurityOperations } from "./security/operations/security-operations";
import { componentFilesPlugin } from "./solution/component-files-plugin";
import { prepareComponentStore } from "./solution/component-store";
import { uninstallSolution } from "./solution/install/uninstall-solution";
import { makeSolutionOperations } from "./solution/operations/solution-operations";
import { openStore } from "./store/open-store";
import type { Store } from "./store/store";
import { makeServiceProtection, type ServiceLimits } from "./webapi/service-protection";
import { noServiceTime, type ServiceTime } from "./webapi/service-time";
import { webApiPlugin } from "./webapi/web-api-plugin";
import type { WebApiService } from "./webapi/web-api-service";

export interface DataverseOptions {
  /** Made if missing; null for an organisation that is forgotten at the end. */
  readonly dataFolder: string | null;
  readonly limits: ServiceLimits;
  readonly serviceTime?: ServiceTime;
  readonly now: () => Date;
  readonly reportFailure: (error: unknown, request: string) => void;
}

export interface Dataverse {
  /** The Web API, the token end point and the sandbox's switches. */
  readonly plugin: (server: FastifyInstance) => Promise<void>;
  readonly metadata: OrganizationMetadata;
  readonly store: Store;
  /** Ends answers that are held back. */
  stop(): void;
  close(): void;
}

/** Opens the organisation in a data folder, or makes an empty one there, and puts the Web API on it. */
export function openDataverse(options: DataverseOptions): Dataverse {
  const { dataFolder, limits, serviceTime = noServiceTime, now, reportFailure } = options;
  const store = openStore(dataFolder);
  defineQueryFunctions(store);
  prepareComponentStore(store);
  const metadata = openMetadata(store);
  createOrganization(store, metadata.catalog, now());
  const rightsOf = makeRightsSource(store);
  const types = readSchemaTypes();
  const operations = [
    ...rowOperations,
    ...makeSecurityOperations(rightsOf),
    ...makeSolutionOperations(metadata),
    makeRetrieveMetadataChanges(types),
    retrieveCurrentOrganization,
    retrieveVersion,
  ];
  const service: WebApiService = {
    store,
    metadata,
    access: makeAccess(store, metadata, rightsOf),
    operations: new Map(operations.map((operation) => [operation.name, operation])),
    describe: makeDescribe(types),
    uninstallSolution: (solutionId) => uninstallSolution({ store, metadata, now: now() }, solutionId),
    now,
    reportFailure,
  };
  const credentials = makeCredentials(store, administratorId, now);
  const faults = makeFaultSwitch();
  const closing = new AbortController();
  const protection = makeServiceProtection(limits, () => performance.now());
  return {
    metadata,
    store,
    plugin: async (server) => {
      const face = { service, credentials, protection, serviceTime, faults, closing: closing.signal };
      await server.register(webApiPlugin(face));
      await server.register(tokenPlugin(credentials));
      await server.register(peoplePlugin(store, credentials));
      await server.register(faultsPlugin(faults));
      await server.register(componentFilesPlugin(store));
    },
    stop: () => closing.abort(),
    close: () => store.close(),
  };
}
