import type { Address, Segment } from "../../query/address";
import { DataverseError } from "../../dataverse-error";
import type { DescribeContext } from "./definition";
import { filterDefinitions } from "./filter-definitions";
import { projectDefinition, type Projection } from "./project-definition";
import { walkDefinitions, type DefinitionPlace } from "./walk-definitions";

/** The body of an answer about metadata; null for an empty value, which is answered 204. */
export type DefinitionsBody = Readonly<Record<string, unknown>> | null;

/**
 * Answers `EntityDefinitions` and its like: no paging, no order, `$select`, `$filter` and `$expand` as documented
 * (learn.microsoft.com, webapi/query-metadata-web-api).
 */
export function answerDefinitions(
  context: DescribeContext,
  path: readonly Segment[],
  { options }: Pick<Address, "options">,
  serviceRoot: string,
): DefinitionsBody {
  refuseOptions(options);
  const place = walkDefinitions(context, path);
  const metadataRoot = `${serviceRoot}$metadata#`;
  if (place.is === "value") {
    return place.value === null ? null : { "@odata.context": `${metadataRoot}${place.path}`, ...asBody(place.value) };
  }
  const projection: Projection = {
    select: options.select,
    expand: options.expand,
    aliases: options.aliases,
    declaredType: place.type,
    contextPath: null,
  };
  const columns = columnsOf(options);
  if (place.is === "one") {
    const described = projectDefinition(context, place.definition, withContext(projection, metadataRoot, place));
    return { "@odata.context": `${metadataRoot}${collectionPath(place.path)}${columns}/$entity`, ...described };
  }
  const found = filterDefinitions(place.definitions, options.filter, options.aliases);
  return {
    "@odata.context": `${metadataRoot}${place.path}${columns}`,
    ...(options.count ? { "@odata.count": found.length } : {}),
    value: found.map((definition) =>
      projectDefinition(
        context,
        definition,
        withMemberContext(projection, metadataRoot, place, definition.properties["MetadataId"]),
      ),
    ),
  };
}

function withContext(projection: Projection, root: string, place: Extract<DefinitionPlace, { is: "one" }>): Projection {
  return { ...projection, contextPath: `${root}${place.path}` };
}

function withMemberContext(
  projection: Projection,
  root: string,
  place: Extract<DefinitionPlace, { is: "many" }>,
  id: unknown,
): Projection {
  return { ...projection, contextPath: `${root}${place.path}(${String(id)})` };
}

/** The collection a definition was taken from: `EntityDefinitions(…)` without its last key. */
function collectionPath(path: string): string {
  return path.replace(/\([^()/]*\)((?:\/Microsoft\.Dynamics\.CRM\.\w+)?)$/, "$1");
}

function columnsOf({ select, expand }: Address["options"]): string {
  const expanded = (expand ?? []).map((item) => `${item.navigation.join("/")}(${(item.select ?? []).join(",")})`);
  const names = [...(select ?? []), ...(select === null && expanded.length > 0 ? [] : expanded)];
  return names.length === 0 ? "" : `(${names.join(",")})`;
}

function asBody(value: unknown): Readonly<Record<string, unknown>> {
  const isComplex = typeof value === "object" && value !== null && !Array.isArray(value);
  return isComplex ? (value as Record<string, unknown>) : { value };
}

function refuseOptions({ orderBy, top, skipToken, apply, fetchXml }: Address["options"]): void {
  const given = { $orderby: orderBy, $top: top, $skiptoken: skipToken, $apply: apply, fetchXml };
  const refused = Object.entries(given).find(([, value]) => value !== null)?.[0];
  if (refused === undefined) return;
  throw new DataverseError("0x80060888", 400, `The query parameter ${refused} is not supported for metadata.`);
}
