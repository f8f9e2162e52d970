import { DataverseError } from "../dataverse-error";

/**
 * The JSON of a body. One that is a JSON string holding JSON is opened a second time: a client of dataverse-ify encodes its bodies
 * twice, and Dataverse takes them.
 */
export function readJsonBody(body: string): unknown {
  const value = parseJson(body);
  return typeof value === "string" && /^\s*[[{]/.test(value) ? parseJson(value) : value;
}

function parseJson(text: string): unknown {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataverseError(
      "0x80048d19",
      400,
      `An error occurred while validating input parameters: Microsoft.OData.ODataException: ${text.trim() === "" ? "The request has no body." : `Invalid JSON. ${reason}`}`,
    );
  }
}
