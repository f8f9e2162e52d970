import { bridge } from "./bridge";
import { operator } from "./operator";
import { retention } from "./retention";
import type { Role } from "./role";
import { salesManager } from "./sales-manager";
import { salesperson } from "./salesperson";

export const shippedRoles: readonly Role[] = [bridge, operator, retention, salesManager, salesperson];
