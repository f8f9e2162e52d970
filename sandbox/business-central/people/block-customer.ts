import { ApiError } from "../api-error";
import type { Company } from "../company/company";
import { blankOption } from "../entities/values";
import { customerBehaviour } from "../sales/customer-behaviour";

/** Blocks a customer, or lifts the block. */
export function blockCustomer(company: Company, customerId: string, block: "None" | "Ship" | "Invoice" | "All"): void {
  const customer = company.records.find("customers", customerId);
  if (!customer) throw new ApiError(404, "Internal_RecordNotFound", { en: `There is no customer ${customerId}.` });
  customerBehaviour.change(company, customer, { blocked: block === "None" ? blankOption : block });
}
