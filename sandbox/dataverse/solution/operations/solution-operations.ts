import type { Operation } from "../../messages/operation";
import type { OrganizationMetadata } from "../../metadata/open-metadata";
import { makeImportSolution } from "./import-solution-operation";
import { makeImportSolutionAsync } from "./import-solution-async";
import { publishAllXml, publishXml } from "./publish";
import { retrieveEnvironmentVariableValue } from "./retrieve-environment-variable-value";
import { makeStageSolution, type StagedFiles } from "./stage-solution";

/** Functions and actions about solutions and what they bring. */
export function makeSolutionOperations(metadata: OrganizationMetadata): readonly Operation[] {
  const staged: StagedFiles = new Map();
  return [
    makeImportSolution(metadata),
    makeImportSolutionAsync(metadata, staged),
    makeStageSolution(metadata, staged),
    publishXml,
    publishAllXml,
    retrieveEnvironmentVariableValue,
  ];
}
