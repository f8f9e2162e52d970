import { choice, type NameOf } from "../choice";

/** How a customer pays, in a word. */
export const paymentGrades = choice("Prompt", "SlightlyLate", "Late", "VeryLate");

export type PaymentGrade = NameOf<typeof paymentGrades>;
