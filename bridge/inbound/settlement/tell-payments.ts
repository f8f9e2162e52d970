import type { CommitmentKind } from "#model/commitments/kind";
import { tellCommitment, toEventKey, type StoryLinks } from "../../deal/tell-commitment";
import type { Change } from "../../ports/change";
import { momentOfPosting } from "../documents/moment-of-posting";
import type { AccountState } from "./account-state";
import type { SettlementContext } from "./settlement-rows";
import type { AppliedAmount } from "./settlement";

/**
 * What people read of money on a deal: each amount that settles an invoice of its order, and each that was taken back. Credit memos
 * are told when they are issued.
 */
export function tellPayments(context: SettlementContext, changed: readonly AppliedAmount[]): readonly Change[] {
  return changed.flatMap((applied) =>
    newsOf(applied, context.state).map((kind) =>
      tell(context, kind, applied, kind === "PaymentReceived" ? applied.appliedOn : applied.reversedOn),
    ),
  );
}

/**
 * What is to be told of an amount, against what is mirrored of it. One that was mirrored before its invoice was known as the deal's is told
 * when it is.
 */
export function newsOf(
  { kind, key, invoice, reversedOn }: AppliedAmount,
  { applications }: Pick<AccountState, "applications">,
): readonly ("PaymentReceived" | "PaymentReversed")[] {
  if (kind === "CreditMemo" || invoice._accord_orderid_value === null) return [];
  const standing = applications.get(key);
  const told = standing?._accord_opportunityid_value === invoice._accord_opportunityid_value ? standing : undefined;
  const isTakenBack = reversedOn !== null && told?.accord_isreversed !== true;
  return [...(told ? [] : (["PaymentReceived"] as const)), ...(isTakenBack ? (["PaymentReversed"] as const) : [])];
}

function tell(
  { inbound, account, intentId }: SettlementContext,
  kind: CommitmentKind,
  { key, invoice, payment, amount, enteredOn }: AppliedAmount,
  date: string | null,
): Change {
  const links: StoryLinks = {
    opportunityId: invoice._accord_opportunityid_value,
    accountId: account?.accountId ?? invoice._accord_accountid_value,
    orderId: invoice._accord_orderid_value,
    intentId: intentId(invoice._accord_orderid_value),
    ownerId: account?.ownerId,
  };
  return tellCommitment(
    {
      kind,
      eventKey: toEventKey(inbound.erp, kind, key),
      occurredOn: momentOfPosting(date, enteredOn.toISOString()),
      documentNumber: payment?.number ?? invoice.accord_number ?? "",
      amount,
      details: { invoice: invoice.accord_number, payment: payment?.number ?? null },
    },
    links,
  );
}
