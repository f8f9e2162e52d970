import type { Tables } from "../metadata/tables";
import { plainId } from "../rows/row-id";
import type { Row } from "../values/from-row";

/** A request as scripts write it for `Xrm.WebApi.online.execute`: parameters as properties, and how to send them. */
export interface ExecutableRequest {
  getMetadata(): RequestMetadata;
  readonly [parameter: string]: unknown;
}

export interface RequestMetadata {
  /** `undefined` or null: unbound; else the name of the parameter that names the row, usually `entity`. */
  readonly boundParameter?: string | null;
  readonly operationName?: string;
  /** 0 action, 1 function, 2 create, retrieve, update, delete and the like. */
  readonly operationType?: number;
  readonly parameterTypes?: Readonly<
    Record<string, { readonly typeName: string; readonly structuralProperty: number }>
  >;
}

/** A request of HTTP. */
export interface RequestParts {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

interface EntityReference {
  readonly entityType?: string;
  readonly id?: string;
  readonly etn?: string;
}

/** @throws Error when the request says nothing a request can be made of. */
export async function toRequestParts(tables: Tables, request: ExecutableRequest): Promise<RequestParts> {
  const metadata = request.getMetadata();
  if (metadata.operationType === 0) return toAction(tables, request, metadata);
  if (metadata.operationType === 1) return toFunction(tables, request, metadata);
  return toCrud(tables, request, metadata.operationName ?? "");
}

async function toAction(tables: Tables, request: ExecutableRequest, metadata: RequestMetadata): Promise<RequestParts> {
  const body = Object.fromEntries(
    await Promise.all(
      parametersOf(request, metadata).map(async ([name, value]) => [name, await toBodyValue(tables, value)] as const),
    ),
  );
  return { method: "POST", path: await operationPath(tables, request, metadata), body, headers: {} };
}

/** Parameters of a function are aliases, so that any text may be among them. */
async function toFunction(
  tables: Tables,
  request: ExecutableRequest,
  metadata: RequestMetadata,
): Promise<RequestParts> {
  const parameters = parametersOf(request, metadata);
  const path = await operationPath(tables, request, metadata);
  const inline = parameters.map(([name], index) => `${name}=@p${index + 1}`).join(",");
  const values = await Promise.all(
    parameters.map(async ([name, value], index) => {
      const type = metadata.parameterTypes?.[name]?.structuralProperty;
      return `@p${index + 1}=${encodeURIComponent(await toUrlValue(tables, value, type))}`;
    }),
  );
  const query = values.length === 0 ? "" : `?${values.join("&")}`;
  return { method: "GET", path: `${path}(${inline})${query}`, body: undefined, headers: {} };
}

function parametersOf(request: ExecutableRequest, metadata: RequestMetadata): readonly (readonly [string, unknown])[] {
  const declared = Object.keys(metadata.parameterTypes ?? {});
  return declared
    .filter((name) => name !== metadata.boundParameter && request[name] !== undefined)
    .map((name) => [name, request[name]]);
}

async function operationPath(
  tables: Tables,
  request: ExecutableRequest,
  { boundParameter, operationName = "" }: RequestMetadata,
): Promise<string> {
  if (boundParameter === undefined || boundParameter === null) return operationName;
  const bound = request[boundParameter];
  const reference = (Array.isArray(bound) ? (bound as readonly unknown[])[0] : bound) as EntityReference;
  const set = await setOf(tables, reference);
  const row = reference.id ? `(${plainId(reference.id)})` : "";
  return `${set}${row}/Microsoft.Dynamics.CRM.${operationName}`;
}

async function setOf(tables: Tables, reference: EntityReference): Promise<string> {
  return (await tables.read(reference.entityType ?? reference.etn ?? "")).entitySetName;
}

function isReference(value: unknown): value is EntityReference & { readonly id: string } {
  return typeof value === "object" && value !== null && "id" in value && ("entityType" in value || "etn" in value);
}

/** A row somebody points at is written with its type and key. */
async function toBodyValue(tables: Tables, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => toBodyValue(tables, item)));
  if (!isReference(value)) return value;
  const table = await tables.read(value.entityType ?? value.etn ?? "");
  return { "@odata.type": `Microsoft.Dynamics.CRM.${table.logicalName}`, [table.primaryId]: plainId(value.id) };
}

async function toUrlValue(tables: Tables, value: unknown, structuralProperty: number | undefined): Promise<string> {
  const isEnumOrNumber = structuralProperty === 3 || typeof value !== "string";
  if (isReference(value)) {
    return JSON.stringify({ "@odata.id": `${await setOf(tables, value)}(${plainId(value.id)})` });
  }
  if (!isEnumOrNumber) return `'${value.replaceAll("'", "''")}'`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
}

interface CrudRequest {
  readonly etn?: string;
  readonly id?: string;
  readonly payload?: Row;
  readonly target?: EntityReference;
  readonly entityReference?: EntityReference;
  readonly relatedEntities?: readonly EntityReference[];
  readonly relatedEntityId?: string;
  readonly relationship?: string;
}

async function toCrud(tables: Tables, request: ExecutableRequest, operation: string): Promise<RequestParts> {
  const given = request as CrudRequest;
  const target = given.target ?? given.entityReference ?? { entityType: given.etn ?? "", id: given.id ?? "" };
  const set = await setOf(tables, target);
  const row = `${set}(${plainId(target.id ?? "")})`;
  switch (operation) {
    case "Create":
      return { method: "POST", path: set, body: given.payload ?? {}, headers: {} };
    case "Update":
      return { method: "PATCH", path: row, body: given.payload ?? {}, headers: { "If-Match": "*" } };
    case "Delete":
      return { method: "DELETE", path: row, body: undefined, headers: {} };
    case "Retrieve":
      return { method: "GET", path: row, body: undefined, headers: {} };
    case "RetrieveMultiple":
      return { method: "GET", path: set, body: undefined, headers: {} };
    case "Associate":
      return associate(tables, row, given);
    case "Disassociate":
      return {
        method: "DELETE",
        path: `${row}/${given.relationship ?? ""}(${plainId(given.relatedEntityId ?? "")})/$ref`,
        body: undefined,
        headers: {},
      };
    default:
      throw new Error(`Xrm.WebApi.online.execute does not know the operation ${operation}.`);
  }
}

async function associate(tables: Tables, row: string, request: CrudRequest): Promise<RequestParts> {
  const related = request.relatedEntities?.[0] ?? {};
  const id = `${await setOf(tables, related)}(${plainId(related.id ?? "")})`;
  return {
    method: "POST",
    path: `${row}/${request.relationship ?? ""}/$ref`,
    body: { "@odata.id": id },
    headers: {},
  };
}
