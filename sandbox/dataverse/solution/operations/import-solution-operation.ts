import type { Operation } from "../../messages/operation";
import type { OrganizationMetadata } from "../../metadata/open-metadata";
import { importSolution } from "../import-solution";
import { customizationFile, importParameters, readFile, requireImportPrivilege } from "./import-parameters";

/** `ImportSolution`: installs a solution file, or brings an installed one to it. */
export function makeImportSolution(metadata: OrganizationMetadata): Operation {
  return {
    name: "ImportSolution",
    kind: "action",
    boundTo: "nothing",
    parameters: [...importParameters, customizationFile, { name: "ImportJobId", type: "Edm.Guid", required: true }],
    returns: null,
    run: ({ context, parameters }) => {
      requireImportPrivilege(context);
      const file = readFile("CustomizationFile", parameters["CustomizationFile"]);
      const jobId = String(parameters["ImportJobId"]).toLowerCase();
      importSolution({ store: context.store, metadata, now: context.now }, file, jobId);
      return { is: "nothing" };
    },
  };
}
