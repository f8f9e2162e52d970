import type { CommitmentKind } from "#model/commitments/kind";
import { tellCommitment, toEventKey, type StoryLinks } from "../../deal/tell-commitment";
import type { Change } from "../../ports/change";
import type { SettlementContext } from "./settlement-rows";
import type { AppliedAmount } from "./settlement";

/**
 * What people read of money on a deal: each amount that settles an invoice of its order, and each that was taken back. Credit memos
 * are told when they are issued.
 */
export function tellPayments(context: SettlementContext, changed: readonly AppliedAmount[]): readonly Change[] {
  return changed
    .filter(({ kind, invoice }) => kind !== "CreditMemo" && invoice._accord_orderid_value !== null)
    .flatMap((applied) => {
      const standing = context.state.applications.get(applied.key);
      const isReversed = applied.reversedOn !== null;
      return [
        ...(standing ? [] : [tell(context, "PaymentReceived", applied, applied.appliedOn)]),
        ...(isReversed && standing?.accord_isreversed !== true
          ? [tell(context, "PaymentReversed", applied, applied.reversedOn)]
          : []),
      ];
    });
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
      occurredOn: date ? new Date(date) : enteredOn,
      documentNumber: payment?.number ?? invoice.accord_number ?? "",
      amount,
      details: { invoice: invoice.accord_number, payment: payment?.number ?? null },
    },
    links,
  );
}
