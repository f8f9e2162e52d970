import { choice, type NameOf } from "./choice";
import { move, type AllowedMoves, type Transition } from "./transition";

/** How far the bridge has carried an intent. It says nothing about the ERP's decision and never moves the stage. */
export const deliveries = choice("Queued", "Sending", "Delivered", "RetryWait", "Waiting", "Parked", "UnknownOutcome");

export type Delivery = NameOf<typeof deliveries>;

/**
 * Every attempt passes through Sending, under a lease. UnknownOutcome goes back to Sending to look the key up, never straight to a retry;
 * Waiting and Parked come back through Queued when the dependency is there or a person replays. A person may park what nothing was sent
 * of or what is known to have had no effect; what is being sent, or may have taken effect, is finished first.
 */
export const deliveryMoves: AllowedMoves<Delivery> = {
  Queued: ["Sending", "Parked"],
  Sending: ["Delivered", "RetryWait", "Waiting", "Parked", "UnknownOutcome"],
  Delivered: [],
  RetryWait: ["Sending", "Queued", "Parked"],
  Waiting: ["Queued", "Sending", "Parked"],
  Parked: ["Queued"],
  UnknownOutcome: ["Sending"],
};

export function moveDelivery(from: Delivery, to: Delivery): Transition<Delivery> {
  return move(deliveryMoves, from, to);
}
