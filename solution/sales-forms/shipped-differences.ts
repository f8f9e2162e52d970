import type { FormDifference } from "./form-difference";
import { onTheAccountForm } from "./on-the-account-form";
import { onTheOpportunityForm } from "./on-the-opportunity-form";

/** Every stock form that AccordSalesForms changes. */
export const shippedDifferences: readonly FormDifference[] = [onTheAccountForm, onTheOpportunityForm];
