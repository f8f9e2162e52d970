/** What the demo company sells. Numbers are item numbers in the ERP and product numbers in CRM. */
export interface DemoProduct {
  readonly number: string;
  readonly name: string;
  readonly price: string;
}

export const catalogue: readonly [DemoProduct, ...DemoProduct[]] = [
  { number: "CM-200", name: "Coffee machine, 2 groups", price: "300.00" },
  { number: "CM-300", name: "Coffee machine, 3 groups", price: "425.00" },
  { number: "CG-040", name: "Coffee grinder", price: "120.00" },
  { number: "CG-060", name: "Coffee grinder, on demand", price: "185.00" },
  { number: "WF-100", name: "Water filter F1", price: "14.00" },
  { number: "WF-200", name: "Water filter F2", price: "15.00" },
  { number: "DK-010", name: "Descaler kit", price: "9.50" },
  { number: "MJ-120", name: "Milk jug, 1.2 l", price: "18.90" },
  { number: "TP-058", name: "Tamper, 58 mm", price: "24.50" },
  { number: "SV-010", name: "Installation at branch", price: "75.00" },
  { number: "SV-020", name: "Yearly maintenance", price: "140.00" },
  { number: "FR-001", name: "Freight", price: "95.00" },
];

/** Sold in CRM, not known to the ERP: the deal that shows what happens then. */
export const unknownInErp: DemoProduct = { number: "XT-900", name: "Prototype roaster", price: "990.00" };
