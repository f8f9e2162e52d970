import { toOption } from "#model/choice";
import type { DealSnapshot } from "#model/intents/deal-snapshot";
import { intentKinds } from "#model/intents/kind";
import type { intentTable } from "#model/tables/intent";
import type { Row } from "#model/tables/row";

/** What was asked for in a version of the request. The text comes from a browser: whoever reckons with it has to be ready for anything. */
export interface RequestVersion {
  readonly version: number;
  readonly snapshot: DealSnapshot;
}

type VersionRow = Partial<Pick<Row<typeof intentTable>, "accord_version" | "accord_snapshot">>;

const kinds = (["DealReadyForFulfillment", "AmendmentRequested"] as const)
  .map((kind) => `accord_kind eq ${toOption(intentKinds, kind)}`)
  .join(" or ");

/** The two newest versions of what a deal asked for, the older one first; snapshots are too large to be read before somebody asks. */
export async function readVersions(
  webApi: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">,
  opportunityId: string,
): Promise<readonly RequestVersion[]> {
  const { entities } = await webApi.retrieveMultipleRecords(
    "accord_intent",
    `?$select=accord_version,accord_snapshot&$filter=_accord_opportunityid_value eq ${opportunityId} and (${kinds})&$orderby=accord_version desc&$top=2`,
  );
  return (entities as readonly VersionRow[]).map(toVersion).reverse();
}

function toVersion({ accord_version, accord_snapshot }: VersionRow): RequestVersion {
  return { version: accord_version ?? 1, snapshot: JSON.parse(accord_snapshot ?? "") as DealSnapshot };
}
