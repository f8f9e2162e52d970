import { fromOption, toOption } from "#model/choice";
import { deliveries } from "#model/delivery";
import { failureClasses, type FailureClass } from "#model/failure";
import { issueStates } from "#model/tables/issue";
import { fetchCounts, fetchRows } from "./fetch-rows";

/** Open issues with one cause: one remedy settles them all. */
export interface IssueGroup {
  readonly causeKey: string;
  readonly failure: FailureClass | undefined;
  /** The department that has the ball, as the model names it. */
  readonly owner: string;
  readonly count: number;
  /** How many of them belong to a request. */
  readonly requests: number;
  readonly oldest: Date | undefined;
}

/** An entry of a group. */
export interface GroupMember {
  readonly id: string;
  readonly name: string;
  readonly firstSeen: Date | undefined;
  readonly assignedTo: string;
}

interface GroupRow {
  readonly cause?: string | null;
  readonly failure?: number | null;
  readonly owner?: string | null;
  readonly count: number;
  readonly requests: number;
  readonly oldest?: string | null;
}

const isOpen = `<condition attribute="accord_state" operator="eq" value="${toOption(issueStates, "Open")}"/>`;

const byCause = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_issue">
    <attribute name="accord_issueid" aggregate="count" alias="count"/>
    <attribute name="accord_intentid" aggregate="countcolumn" alias="requests"/>
    <attribute name="accord_firstseenon" aggregate="min" alias="oldest"/>
    <attribute name="accord_causekey" groupby="true" alias="cause"/>
    <attribute name="accord_failureclass" groupby="true" alias="failure"/>
    <attribute name="accord_owner" groupby="true" alias="owner"/><filter>${isOpen}${filter}</filter></entity></fetch>`;

const parkedOnList = (filter: string): string =>
  `<fetch aggregate="true"><entity name="accord_issue">
    <attribute name="accord_issueid" aggregate="count" alias="count"/><filter>${isOpen}${filter}</filter>
    <link-entity name="accord_intent" from="accord_intentid" to="accord_intentid" link-type="inner"><filter>
      <condition attribute="accord_delivery" operator="eq" value="${toOption(deliveries, "Parked")}"/>
    </filter></link-entity></entity></fetch>`;

/** The groups, largest first. */
export async function readGroups(): Promise<readonly IssueGroup[]> {
  const groups = new Map<string, IssueGroup>();
  for (const row of await fetchCounts<GroupRow>("accord_issue", byCause)) {
    const key = [row.cause, row.failure, row.owner].join("\n");
    const before = groups.get(key);
    const oldest = [before?.oldest?.getTime(), row.oldest ? Date.parse(row.oldest) : undefined].flatMap((time) =>
      time === undefined ? [] : [time],
    );
    groups.set(key, {
      causeKey: row.cause ?? "",
      failure: fromOption(failureClasses, row.failure),
      owner: row.owner ?? "",
      count: (before?.count ?? 0) + row.count,
      requests: (before?.requests ?? 0) + row.requests,
      oldest: oldest.length === 0 ? undefined : new Date(Math.min(...oldest)),
    });
  }
  return Array.from(groups.values()).sort((a, b) => b.count - a.count);
}

/** How many parked requests have an open issue: all of them should. */
export async function countParkedOnList(): Promise<number> {
  const rows = await fetchCounts<{ readonly count: number }>("accord_issue", parkedOnList);
  return rows.reduce((sum, row) => sum + row.count, 0);
}

/** The oldest of a group. */
export async function readMembers(causeKey: string): Promise<readonly GroupMember[]> {
  const cause = causeKey.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const rows = await fetchRows<Readonly<Record<string, string | undefined>>>(
    "accord_issue",
    `<fetch top="20"><entity name="accord_issue"><attribute name="accord_issueid"/><attribute name="accord_name"/>
      <attribute name="accord_firstseenon"/><attribute name="ownerid"/><order attribute="accord_firstseenon"/>
      <filter>${isOpen}<condition attribute="accord_causekey" operator="eq" value="${cause}"/></filter></entity></fetch>`,
  );
  return rows.map((row) => ({
    id: row.accord_issueid ?? "",
    name: row.accord_name ?? "",
    firstSeen: row.accord_firstseenon ? new Date(row.accord_firstseenon) : undefined,
    assignedTo: row["_ownerid_value@OData.Community.Display.V1.FormattedValue"] ?? "",
  }));
}
