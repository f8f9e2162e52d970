import { answers, isAccepted } from "#model/answer";
import { fromOption } from "#model/choice";
import type { IntentKind } from "#model/intents/kind";
import { textOf } from "../dataverse/stored-row";
import type { World } from "../world";

interface Submission {
  readonly kind: IntentKind;
  /** The state of the order the seller saw. */
  readonly baseOrderVersion: string | null;
}

/** What the form makes of a version of a deal: an amendment once the ERP has accepted an earlier one. */
export function kindOfVersion({ dataverse: { store } }: World, deal: string): Submission {
  const inForce = [...store.rowsOf("accord_intent", "_accord_opportunityid_value", deal)].find((row) =>
    isAccepted(fromOption(answers, row.accord_answer as number | null) ?? "Submitted"),
  );
  if (!inForce) return { kind: "DealReadyForFulfillment", baseOrderVersion: null };
  const orderId = textOf(inForce, "_accord_orderid_value");
  const order = orderId === null ? undefined : store.row("accord_order", orderId);
  return { kind: "AmendmentRequested", baseOrderVersion: order ? textOf(order, "accord_erpversion") : null };
}
