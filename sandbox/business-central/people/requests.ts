import { z } from "zod";
import { faultShape } from "../faults/fault";

/** A quantity or an amount: decimal text, or a number. */
const decimal = z
  .union([z.number(), z.string().regex(/^\d{1,12}(\.\d{1,5})?$/, "must be a decimal such as 12 or 12.5")])
  .transform(Number);

const date = z.iso.date();
const lines = z.array(z.object({ id: z.guid(), quantity: decimal })).optional();
const shares = z.array(z.strictObject({ id: z.guid(), amount: decimal }));

/** What the page's requests hold; each is refused with the name of what is wrong in it. */
export const personsRequests = {
  ship: z.object({ lines }),
  invoice: z.object({ lines }),
  credit: z.strictObject({ lines, apply: z.boolean().default(true) }),
  pay: z.strictObject({
    customerId: z.guid().optional(),
    customerNumber: z.string().min(1).optional(),
    amount: decimal.optional(),
    date: date.optional(),
    currencyCode: z.string().length(3).optional(),
    externalDocumentNumber: z.string().max(35).optional(),
    invoices: shares.default([]),
  }),
  apply: z.strictObject({ invoices: shares.min(1, "needs at least one invoice"), date: date.optional() }),
  refund: z.strictObject({ amount: decimal.optional(), date: date.optional() }),
  onDate: z.strictObject({ date: date.optional() }),
  creditLimit: z.strictObject({ limit: decimal }),
  apis: z.strictObject({ reportsFinance: z.boolean().optional(), analytics: z.boolean().optional() }),
  changeLine: z.strictObject({
    quantity: decimal.optional(),
    unitPrice: decimal.optional(),
    discountPercent: decimal.optional(),
    shipmentDate: date.optional(),
    description: z.string().max(100).optional(),
    itemNumber: z.string().min(1).max(20).optional(),
  }),
  addLine: z.strictObject({ itemNumber: z.string().min(1), quantity: decimal, unitPrice: decimal.optional() }),
  enterOrder: z.strictObject({
    customerNumber: z.string().min(1),
    externalDocumentNumber: z.string().max(35).optional(),
    requestedDeliveryDate: date.optional(),
    lines: z
      .array(z.strictObject({ itemNumber: z.string().min(1), quantity: decimal, unitPrice: decimal.optional() }))
      .min(1, "needs at least one line"),
  }),
  block: z.strictObject({ block: z.enum(["None", "Ship", "Invoice", "All"]) }),
  history: z.strictObject({
    seed: z.int().min(0).max(0xffffffff).default(1),
    years: z.number().positive().max(20).default(3),
    ordersPerYear: z.number().positive().max(1000).default(8),
    endsDaysAgo: z.int().min(1).max(365).default(1),
    customerNumbers: z.array(z.string()).optional(),
    customers: z.int().min(1).max(100_000).optional(),
  }),
  fault: z.strictObject({ fault: faultShape }),
} as const;

export type LineChange = z.infer<typeof personsRequests.changeLine>;
export type NewLine = z.infer<typeof personsRequests.addLine>;
export type NewPayment = z.infer<typeof personsRequests.pay>;
export type NewOrder = z.infer<typeof personsRequests.enterOrder>;
