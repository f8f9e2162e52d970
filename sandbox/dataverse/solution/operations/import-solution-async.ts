import { randomUUID } from "node:crypto";
import { DataverseError } from "../../dataverse-error";
import type { Operation, OperationCall } from "../../messages/operation";
import type { OrganizationMetadata } from "../../metadata/open-metadata";
import { makePlatformRows, toMoment } from "../../organization/platform-rows";
import { importSolution } from "../import-solution";
import { importParameters, readFile, requireImportPrivilege } from "./import-parameters";
import type { StagedFiles } from "./stage-solution";

const importOperation = 202;
const completed = 3;
const succeeded = 30;
const failed = 31;

/**
 * `ImportSolutionAsync`: answers at once with the system job to follow. Here the import is done by then, so the job is found completed;
 * a refusal is in its message, as it is in Dataverse.
 */
export function makeImportSolutionAsync(metadata: OrganizationMetadata, staged: StagedFiles): Operation {
  return {
    name: "ImportSolutionAsync",
    kind: "action",
    boundTo: "nothing",
    parameters: [...importParameters, { name: "CustomizationFile", type: "Edm.Binary", required: false }],
    returns: "mscrm.ImportSolutionAsyncResponse",
    run: (call) => {
      requireImportPrivilege(call.context);
      const jobId = randomUUID();
      const operationId = randomUUID();
      const file = fileOf(call, staged);
      writeSystemJob(call, operationId, jobId, carryOut(call, metadata, file, jobId));
      return { is: "body", body: { ImportJobKey: jobId, AsyncOperationId: operationId } };
    },
  };
}

function fileOf({ parameters }: OperationCall, staged: StagedFiles): Uint8Array {
  const given = parameters["CustomizationFile"] ?? null;
  if (given !== null) return readFile("CustomizationFile", given);
  const solution = parameters["SolutionParameters"] as { readonly StageSolutionUploadId?: unknown } | null | undefined;
  const file = staged.get(String(solution?.StageSolutionUploadId).toLowerCase());
  if (file !== undefined) return file;
  throw new DataverseError("0x80048d19", 400, "Neither a CustomizationFile nor the id of a staged solution was given.");
}

/** The refusal, or null when the solution was installed. */
function carryOut(
  { context }: OperationCall,
  metadata: OrganizationMetadata,
  file: Uint8Array,
  jobId: string,
): DataverseError | null {
  try {
    importSolution({ store: context.store, metadata, now: context.now }, file, jobId);
    return null;
  } catch (error) {
    if (error instanceof DataverseError) return error;
    throw error;
  }
}

function writeSystemJob({ context }: OperationCall, id: string, jobId: string, refusal: DataverseError | null): void {
  const moment = toMoment(context.now);
  makePlatformRows(context.store, context.catalog, context.now).put("asyncoperation", id, {
    name: "Import Solution",
    operationtype: importOperation,
    statecode: completed,
    statuscode: refusal === null ? succeeded : failed,
    errorcode: refusal === null ? 0 : Number(refusal.code) | 0,
    message: refusal?.message ?? null,
    friendlymessage: refusal?.message ?? null,
    data: JSON.stringify({ importJobId: jobId }),
    startedon: moment,
    completedon: moment,
    ownerid: context.caller.userId,
    ownerid_type: "systemuser",
    owninguser: context.caller.userId,
    owningbusinessunit: context.caller.businessUnitId,
  });
}
