import { z } from "zod";
import { DataverseError } from "../../dataverse-error";

const operators = ["Equals", "NotEquals", "In", "NotIn", "GreaterThan", "LessThan"] as const;

const condition = z.object({
  PropertyName: z.string(),
  ConditionOperator: z.enum(operators).default("Equals"),
  Value: z.object({ Value: z.unknown() }).nullish(),
});

/** A filter as `MetadataFilterExpression` nests it. */
export interface MetadataFilter {
  readonly FilterOperator?: "And" | "Or" | null | undefined;
  readonly Conditions?: readonly z.infer<typeof condition>[] | null | undefined;
  readonly Filters?: readonly MetadataFilter[] | null | undefined;
}

const filter: z.ZodType<MetadataFilter> = z.lazy(() =>
  z.object({
    FilterOperator: z.enum(["And", "Or"]).nullish(),
    Conditions: z.array(condition).nullish(),
    Filters: z.array(filter).nullish(),
  }),
);

const properties = z
  .object({ AllProperties: z.boolean().nullish(), PropertyNames: z.array(z.string()).nullish() })
  .nullish();
const part = z.object({ Criteria: filter.nullish(), Properties: properties }).nullish();

const query = z.object({
  Criteria: filter.nullish(),
  Properties: properties,
  AttributeQuery: part,
  RelationshipQuery: part,
  KeyQuery: part,
  LabelQuery: z.object({ FilterLanguages: z.array(z.number()).nullish() }).nullish(),
});

/** What `RetrieveMetadataChanges` is asked for (learn.microsoft.com, EntityQueryExpression). */
export type MetadataQuery = z.infer<typeof query>;
export type MetadataQueryPart = z.infer<typeof part>;
export type MetadataProperties = z.infer<typeof properties>;

/** Reads the `Query` parameter; without one, everything is asked for. */
export function readMetadataQuery(value: unknown): MetadataQuery {
  const given = typeof value === "string" ? parseJson(value) : (value ?? { Properties: { AllProperties: true } });
  const result = query.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("it is no JSON");
  }
}

function invalid(reason: string): DataverseError {
  return new DataverseError(
    "0x80048d19",
    400,
    `The parameter 'Query' of RetrieveMetadataChanges is not valid: ${reason}.`,
  );
}
