import { accountExtension } from "./account";
import { commitmentTable } from "./commitment";
import { couplingTable } from "./coupling";
import { intentTable } from "./intent";
import { issueTable } from "./issue";
import { opportunityExtension } from "./opportunity";
import { orderLineTable } from "./order-line";
import { orderTable } from "./order";
import { syncStateTable } from "./sync-state";
import type { Extension, Table } from "./table";

/** Every table of the solution. A new table is added here and nowhere else. */
export const accordTables: readonly Table[] = [
  intentTable,
  commitmentTable,
  orderTable,
  orderLineTable,
  couplingTable,
  syncStateTable,
  issueTable,
];

/** The stock tables that carry columns of ours. */
export const accordExtensions: readonly Extension[] = [opportunityExtension, accountExtension];
