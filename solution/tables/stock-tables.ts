/** The stock tables we refer to: names and labels as every environment with Sales has them. */
export const stockTables = {
  account: { schemaName: "Account", label: "Account" },
  contact: { schemaName: "Contact", label: "Contact" },
  opportunity: { schemaName: "Opportunity", label: "Opportunity" },
  opportunityproduct: { schemaName: "OpportunityProduct", label: "Opportunity Product" },
  product: { schemaName: "Product", label: "Product" },
} as const;
