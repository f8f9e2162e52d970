import type { ErpCustomer } from "../../ports/erp-documents";

/** An account and what the ERP says about its customer now. */
export interface AccountNews {
  readonly accountId: string;
  readonly customer: ErpCustomer;
  /** Whether that differs from what CRM showed. */
  readonly isNew: boolean;
}
