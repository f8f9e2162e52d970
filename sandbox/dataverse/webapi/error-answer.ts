import { DataverseError } from "../dataverse-error";
import { jsonAnswer, type WebApiAnswer } from "./web-api-message";

const helpLink = "http://go.microsoft.com/fwlink/?LinkID=398563";

/** An error as Dataverse answers it; its details only when annotations were asked for. */
export function errorAnswer(error: DataverseError, annotations: readonly string[]): WebApiAnswer {
  const details = isDetailed(annotations)
    ? {
        "@Microsoft.PowerApps.CDS.ErrorDetails.HttpStatusCode": String(error.status),
        "@Microsoft.PowerApps.CDS.HelpLink": `${helpLink}&error=${encodeURIComponent(`Microsoft.Crm.CrmException:${error.code.slice(2)}`)}`,
        "@Microsoft.PowerApps.CDS.TraceText": "",
        "@Microsoft.PowerApps.CDS.InnerError.Message": error.message,
      }
    : {};
  return jsonAnswer(error.status, { error: { code: error.code, message: error.message, ...details } }, error.headers);
}

/** What every failure becomes that is no refusal: Dataverse's 500 without any inner detail. */
export function unexpectedError(): DataverseError {
  return new DataverseError("0x80040216", 500, "An unexpected error occurred.");
}

function isDetailed(annotations: readonly string[]): boolean {
  return annotations.some((pattern) => pattern === "*" || pattern.startsWith("Microsoft.PowerApps.CDS."));
}
