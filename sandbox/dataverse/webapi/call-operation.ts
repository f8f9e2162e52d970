import { DataverseError } from "../dataverse-error";
import type { Operation, OperationAnswer, OperationCall, OperationParameter } from "../messages/operation";
import type { RecordPlace, Resource, RowsPlace } from "../query/resource";
import { resourceNotFound } from "../query/address-errors";
import { locateRecord } from "./locate-record";
import { readArguments } from "./read-arguments";
import { readJsonBody } from "./read-json-body";
import { wrongMethod, type WebApiCall } from "./web-api-call";
import { emptyAnswer, jsonAnswer, type WebApiAnswer } from "./web-api-message";

type OperationResource = Extract<Resource, { is: "operation" }>;

/** Calls a function (GET) or an action (POST), bound or not. (learn.microsoft.com, webapi/use-web-api-functions, use-web-api-actions) */
export function callOperation(call: WebApiCall, resource: OperationResource): WebApiAnswer | Promise<WebApiAnswer> {
  const operation = requireOperation(call, resource);
  const method = operation.kind === "function" ? "GET" : "POST";
  if (call.request.method !== method) throw wrongMethod(call, method);
  const given =
    operation.kind === "function"
      ? readArguments(resource.arguments, call.address.options.aliases)
      : readActionBody(call.request.body);
  const parameters = checkParameters(operation, given);
  const answer = operation.run({ context: call.context, parameters, target: targetOf(call, resource.target) });
  return answer instanceof Promise
    ? answer.then((each) => toAnswer(call, operation, each))
    : toAnswer(call, operation, answer);
}

function requireOperation({ service }: WebApiCall, { name, target }: OperationResource): Operation {
  const operation = service.operations.get(name);
  const isMany = target?.is === "set" || target?.is === "related";
  const boundTo = target === null ? "nothing" : isMany ? "collection" : "record";
  const isFitting =
    operation?.boundTo === boundTo && (operation.table === undefined || operation.table === target?.table.logicalName);
  if (operation === undefined || !isFitting) throw resourceNotFound(name);
  return operation;
}

function targetOf({ context, address }: WebApiCall, target: RecordPlace | RowsPlace | null): OperationCall["target"] {
  if (target === null) return null;
  if (target.is === "set" || target.is === "related") return { table: target.table, id: null };
  const { table, id } = locateRecord(context, target, address.options.aliases);
  return { table, id };
}

function readActionBody(body: string): Readonly<Record<string, unknown>> {
  const parsed = body.trim() === "" ? {} : readJsonBody(body);
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  throw new DataverseError("0x80048d19", 400, "The parameters of an action must be a JSON object.");
}

function checkParameters(
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const declared = new Map(operation.parameters.map((parameter) => [parameter.name, parameter]));
  for (const [name, value] of Object.entries(given)) {
    const parameter = declared.get(name);
    if (parameter !== undefined) requireType(operation, parameter, value);
    else if (!name.includes("@")) {
      throw invalidParameter(
        `The parameter '${name}' in the request payload is not a valid parameter for the operation '${operation.name}'.`,
      );
    }
  }
  for (const { name, required } of operation.parameters) {
    if (required && (given[name] ?? null) === null) {
      throw invalidParameter(`The parameter '${name}' of the operation '${operation.name}' is missing.`);
    }
  }
  return given;
}

const jsonTypes: Readonly<Record<string, string>> = {
  "Edm.String": "string",
  "Edm.Guid": "string",
  "Edm.Binary": "string",
  "Edm.DateTimeOffset": "string",
  "Edm.Boolean": "boolean",
  "Edm.Int32": "number",
  "Edm.Int64": "number",
  "Edm.Double": "number",
};

function requireType(operation: Operation, { name, type }: OperationParameter, value: unknown): void {
  if (value === null) return;
  const expected = jsonTypes[type];
  const isFitting = type.startsWith("Collection(")
    ? Array.isArray(value)
    : expected === undefined || typeof value === expected;
  if (isFitting) return;
  throw invalidParameter(
    `Cannot convert the value of the parameter '${name}' of the operation '${operation.name}' to the expected type '${type}'.`,
  );
}

function invalidParameter(message: string): DataverseError {
  return new DataverseError("0x80048d19", 400, `An error occurred while validating input parameters: ${message}`);
}

function toAnswer({ context }: WebApiCall, operation: Operation, answer: OperationAnswer): WebApiAnswer {
  if (answer.is === "nothing") return emptyAnswer(204, answer.headers);
  const type = (operation.returns ?? `${operation.name}Response`).replace(/^(?:mscrm|Microsoft\.Dynamics\.CRM)\./, "");
  const described = `${context.serviceRoot}$metadata#Microsoft.Dynamics.CRM.${type}`;
  return jsonAnswer(200, { "@odata.context": described, ...answer.body });
}
