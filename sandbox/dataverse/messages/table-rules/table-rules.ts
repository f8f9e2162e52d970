import { newBusinessUnits } from "../../organization/rules/new-business-units";
import { newRoles } from "../../organization/rules/new-roles";
import { newUsers } from "../../organization/rules/new-users";
import { endedShares } from "../../security/rules/ended-shares";
import { activityTypes } from "./activity-types";
import { opportunityCustomers } from "./opportunity-customers";
import { opportunityProductPrices } from "./opportunity-product-prices";
import { opportunityTotals } from "./opportunity-totals";
import { personNames } from "./person-names";
import type { TableRule } from "./table-rule";

/** Every rule, in the order they act. */
export const tableRules: readonly TableRule[] = [
  personNames,
  newUsers,
  newBusinessUnits,
  newRoles,
  endedShares,
  activityTypes,
  opportunityCustomers,
  opportunityProductPrices,
  opportunityTotals,
];
