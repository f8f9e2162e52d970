import { randomUUID } from "node:crypto";
import type { Operation } from "../../messages/operation";
import type { OrganizationMetadata } from "../../metadata/open-metadata";
import { checkSolution, type CheckedSolution } from "../import-solution";
import { labelIn } from "../package/labels";
import { customizationFile, readFile, requireImportPrivilege } from "./import-parameters";

/** Files that were staged, by the id an import names them by. */
export type StagedFiles = Map<string, Uint8Array>;

/** `StageSolution`: checks a file without importing it, and keeps it for an import that names its id. */
export function makeStageSolution(metadata: OrganizationMetadata, staged: StagedFiles): Operation {
  return {
    name: "StageSolution",
    kind: "action",
    boundTo: "nothing",
    parameters: [customizationFile],
    returns: "mscrm.StageSolutionResponse",
    run: ({ context, parameters }) => {
      requireImportPrivilege(context);
      const file = readFile("CustomizationFile", parameters["CustomizationFile"]);
      const checked = checkSolution({ store: context.store, metadata, now: context.now }, file);
      const id = randomUUID();
      staged.set(id, file);
      return { is: "body", body: { StageSolutionResults: toResults(id, checked) } };
    },
  };
}

function toResults(id: string, { contents, faults, isUpgrade }: CheckedSolution): object {
  const manifest = contents?.manifest;
  return {
    StageSolutionUploadId: id,
    StageSolutionStatus: faults.length === 0 ? "Passed" : "Failed",
    SolutionValidationResults: faults.map(({ code, message, component }) => ({
      SolutionValidationResultType: "Error",
      Message: message,
      ErrorCode: Number(code) | 0,
      AdditionalInfo: component === null ? "" : `${component.kind} ${component.name}`,
    })),
    MissingDependencies: [],
    SolutionComponentsDetails: [],
    SolutionDetails:
      manifest === undefined
        ? null
        : {
            SolutionUniqueName: manifest.uniqueName,
            SolutionFriendlyName: labelIn(manifest.names, manifest.languageCode),
            PublisherUniqueName: manifest.publisher.uniqueName,
            IsManaged: manifest.isManaged,
            SolutionVersion: manifest.version,
            HasPendingUpgrade: isUpgrade,
          },
  };
}
