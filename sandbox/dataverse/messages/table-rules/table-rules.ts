import type { TableRule } from "./table-rule";

/** Every rule, in the order they act. */
export const tableRules: readonly TableRule[] = [];
