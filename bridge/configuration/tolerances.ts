import { z } from "zod";
import { compare, decimal, isDecimal } from "#model/decimal";
import { defaultTolerances, type Tolerances } from "#model/tolerance";

const verdict = z.enum(["NotNeeded", "Advised", "Needed", "Unacceptable"], {
  error: "must be NotNeeded, Advised, Needed or Unacceptable",
});

/** As text, so that 0.1 stays 0.1. */
const limit = z
  .string()
  .refine(isDecimal, { error: 'must be a number in quotes, as "-2.5"', abort: true })
  .transform(decimal);

const steps = z.array(
  z
    .strictObject({ from: limit, to: limit, is: verdict })
    .refine(({ from, to }) => compare(from, to) <= 0, { error: "must not end before it begins: from is above to" }),
);

/** The company's policy for what the ERP changes; what it does not say is the default policy's. */
export const tolerancesShape = z
  .strictObject({
    price: steps.optional(),
    date: steps.optional(),
    quantity: steps.optional(),
    substituted: verdict.optional(),
    added: verdict.optional(),
    removed: verdict.optional(),
    beyond: verdict.optional(),
  })
  .prefault({})
  .transform((said): Tolerances => ({
    price: said.price ?? defaultTolerances.price,
    date: said.date ?? defaultTolerances.date,
    quantity: said.quantity ?? defaultTolerances.quantity,
    substituted: said.substituted ?? defaultTolerances.substituted,
    added: said.added ?? defaultTolerances.added,
    removed: said.removed ?? defaultTolerances.removed,
    beyond: said.beyond ?? defaultTolerances.beyond,
  }));
