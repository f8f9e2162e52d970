import { publisher } from "../identity";

/** The name a control has in a solution: the publisher's prefix before namespace and constructor of its manifest. */
export function componentName(namespace: string, constructorName: string): string {
  return `${publisher.prefix}_${namespace}.${constructorName}`;
}

export const commitmentStatus = componentName("Accord", "CommitmentStatus");

export const orderLines = componentName("Accord", "OrderLines");

export const salesHistory = componentName("Accord", "SalesHistory");

export const paymentPatterns = componentName("Accord", "PaymentPatterns");
