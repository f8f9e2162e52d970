import { toOption } from "#model/choice";
import { commitmentKinds, type CommitmentKind } from "#model/commitments/kind";
import { toNumber, type Decimal } from "#model/decimal";
import { toMirrorKey } from "#model/mirror-key";
import { toReasonColumns, type Reason } from "#model/reason";
import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { bindTo, create, ownedBy, type Change } from "../ports/change";
import type { Erp } from "../ports/erp";
import { accountTable, opportunityTable } from "../ports/stock-tables";
import { toWords } from "./to-words";

/** Whose story a commitment belongs to; ids of rows. */
export interface StoryLinks {
  readonly opportunityId: string | null | undefined;
  readonly accountId: string | null | undefined;
  readonly intentId: string | null | undefined;
  readonly orderId: string | null | undefined;
  /** The person the row shall belong to. */
  readonly ownerId: string | null | undefined;
}

export interface Told {
  readonly kind: CommitmentKind;
  readonly eventKey: string;
  readonly occurredOn: Date;
  readonly documentNumber?: string | undefined;
  readonly amount?: Decimal | undefined;
  readonly erpVersion?: string | undefined;
  readonly reason?: Reason | undefined;
  /** What changed, as JSON. */
  readonly details?: unknown;
}

/** The column takes that many characters; details are made to fit before, so this only guards the write. */
const longestDetails = 20000;

/** The key of an event: the same event told twice has the same key, and the second one changes nothing. */
export function toEventKey(erp: Pick<Erp, "connection" | "company">, kind: CommitmentKind, id: string): string {
  return toMirrorKey({ connection: erp.connection, company: erp.company, kind, id });
}

/** One row of the story. It is created once and never written again. */
export function tellCommitment(told: Told, links: StoryLinks): Change {
  const reason = told.reason && toReasonColumns(told.reason);
  return create(commitmentTable, {
    accord_name: [toWords(told.kind), told.documentNumber].filter(Boolean).join(" "),
    accord_kind: toOption(commitmentKinds, told.kind),
    accord_eventkey: told.eventKey,
    accord_occurredon: told.occurredOn.toISOString(),
    ...(told.documentNumber === undefined ? {} : { accord_documentnumber: told.documentNumber }),
    ...(told.amount === undefined ? {} : { accord_amount: toNumber(told.amount) }),
    ...(told.erpVersion === undefined ? {} : { accord_erpversion: told.erpVersion }),
    ...(reason ? { accord_reasoncode: reason.code, accord_reasondetails: reason.details } : {}),
    ...(told.details === undefined ? {} : { accord_details: JSON.stringify(told.details).slice(0, longestDetails) }),
    ...toBindings(links),
  });
}

function toBindings({ opportunityId, accountId, intentId, orderId, ownerId }: StoryLinks) {
  return {
    ...(opportunityId ? { "accord_OpportunityId@odata.bind": bindTo(opportunityTable, opportunityId) } : {}),
    ...(accountId ? { "accord_AccountId@odata.bind": bindTo(accountTable, accountId) } : {}),
    ...(intentId ? { "accord_IntentId@odata.bind": bindTo(intentTable, intentId) } : {}),
    ...(orderId ? { "accord_OrderId@odata.bind": bindTo(orderTable, orderId) } : {}),
    ...ownedBy(ownerId),
  };
}
