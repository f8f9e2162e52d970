import { toOption } from "#model/choice";
import { issueStates, type issueTable } from "#model/tables/issue";
import type { intentTable } from "#model/tables/intent";
import type { Row } from "#model/tables/row";

/** An entry of the work list, as far as commands need it. */
export interface IssueInHand {
  readonly name: string;
  readonly requestId: string | undefined;
  readonly causeKey: string | undefined;
}

/** A request, as far as commands need it. */
export interface RequestInHand {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly opportunityId: string | undefined;
  /** The person who owns it; undefined when a team does. */
  readonly ownerId: string | undefined;
  /** What was promised, as the user's settings write it. */
  readonly total: string;
}

type IssueRow = Pick<Row<typeof issueTable>, "accord_name" | "accord_causekey" | "_accord_intentid_value">;

type RequestRow = Pick<
  Row<typeof intentTable>,
  "accord_intentid" | "accord_name" | "accord_version" | "accord_promisedtotal" | "_accord_opportunityid_value"
> & {
  readonly _owninguser_value?: string | null;
  readonly "accord_promisedtotal@OData.Community.Display.V1.FormattedValue"?: string;
};

export async function readIssue(id: string): Promise<IssueInHand> {
  const query = "?$select=accord_name,accord_causekey,_accord_intentid_value";
  const row: IssueRow = await Xrm.WebApi.retrieveRecord("accord_issue", id, query);
  return {
    name: row.accord_name ?? "",
    requestId: row._accord_intentid_value ?? undefined,
    causeKey: row.accord_causekey ?? undefined,
  };
}

export async function readRequest(id: string): Promise<RequestInHand> {
  const query =
    "?$select=accord_name,accord_version,accord_promisedtotal,_accord_opportunityid_value,_owninguser_value";
  const row: RequestRow = await Xrm.WebApi.retrieveRecord("accord_intent", id, query);
  return {
    id: row.accord_intentid,
    name: row.accord_name ?? "",
    version: row.accord_version ?? 1,
    opportunityId: row._accord_opportunityid_value ?? undefined,
    ownerId: row._owninguser_value ?? undefined,
    total:
      row["accord_promisedtotal@OData.Community.Display.V1.FormattedValue"] ?? String(row.accord_promisedtotal ?? ""),
  };
}

/** How many requests are parked for a cause: its open issues that belong to one. */
export async function countGroup(causeKey: string): Promise<number> {
  const fetchXml = `<fetch aggregate="true"><entity name="accord_issue">
    <attribute name="accord_issueid" aggregate="count" alias="count"/>
    <filter><condition attribute="accord_state" operator="eq" value="${toOption(issueStates, "Open")}"/>
      <condition attribute="accord_causekey" operator="eq" value="${toXmlText(causeKey)}"/>
      <condition attribute="accord_intentid" operator="not-null"/></filter></entity></fetch>`;
  const query = `?fetchXml=${encodeURIComponent(fetchXml)}`;
  const { entities } = await Xrm.WebApi.retrieveMultipleRecords("accord_issue", query);
  const [row] = entities as readonly { readonly count?: number }[];
  return row?.count ?? 0;
}

function toXmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
