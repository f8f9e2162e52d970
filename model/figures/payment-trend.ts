import { choice, type NameOf } from "../choice";

/** Whether a customer pays faster or slower than before. A change is told only when there is enough to tell it from. */
export const paymentTrends = choice("TooFewPayments", "Steady", "Faster", "Slower");

export type PaymentTrend = NameOf<typeof paymentTrends>;
