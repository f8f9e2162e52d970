import { stages } from "../stage";
import { choiceOf, date, dateTime, text } from "./column";
import { extendTable } from "./table";

/** Our columns on the stock opportunity: two of the seller's, the others the ERP's. */
export const opportunityExtension = extendTable("Opportunity", {
  accord_DeliverBy: date("Deliver by", { description: "When the customer expects the goods; the seller's promise" }),
  accord_ValidUntil: date("Offer valid until", {
    description: "The ERP may take a request up to this day; empty means without end",
  }),
  accord_Stage: choiceOf("Stage", "accord_stage", stages, {
    secured: true,
    description: "Where the deal stands with the ERP",
  }),
  accord_OrderNumber: text("Order number", 100, { secured: true, description: "The order in the ERP" }),
  accord_CommitmentOn: dateTime("Commitment as of", {
    secured: true,
    description: "When anything about the order last changed here",
  }),
});
