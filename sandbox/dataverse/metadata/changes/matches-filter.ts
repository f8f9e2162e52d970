import type { Definition } from "../definitions/definition";
import type { MetadataFilter } from "./metadata-query";

/** Whether a definition passes a filter of `RetrieveMetadataChanges`. */
export function matchesFilter(definition: Definition, filter: MetadataFilter | null | undefined): boolean {
  if (filter === null || filter === undefined) return true;
  const results = [
    ...(filter.Conditions ?? []).map((each) => holds(definition, each)),
    ...(filter.Filters ?? []).map((each) => matchesFilter(definition, each)),
  ];
  if (results.length === 0) return true;
  return filter.FilterOperator === "Or" ? results.some(Boolean) : results.every(Boolean);
}

type Condition = NonNullable<MetadataFilter["Conditions"]>[number];

function holds(definition: Definition, { PropertyName, ConditionOperator, Value }: Condition): boolean {
  const own = plain(definition.properties[PropertyName]);
  const wanted = Value?.Value ?? null;
  switch (ConditionOperator) {
    case "Equals":
      return own === plain(wanted);
    case "NotEquals":
      return own !== plain(wanted);
    case "In":
      return listOf(wanted).includes(own);
    case "NotIn":
      return !listOf(wanted).includes(own);
    case "GreaterThan":
      return Number(own) > Number(wanted);
    case "LessThan":
      return Number(own) < Number(wanted);
  }
}

/** Lists come as JSON or, in XML's way, as text with commas. */
function listOf(value: unknown): readonly (string | null)[] {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "string" ? value.split(",").map((each) => plain(each.trim())) : [plain(value)];
}

/** Values compare as text without case: clients send numbers, enumerations and guids as text. */
function plain(value: unknown): string | null {
  if (typeof value === "object" && value !== null && "Value" in value) return plain(value.Value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return String(value).toLowerCase();
  }
  return null;
}
