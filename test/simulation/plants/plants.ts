import { inboundPlants } from "./inbound-plants";
import { outboundPlants } from "./outbound-plants";
import type { Plant } from "./plant";

/** Every bug that can be planted, by name: `npm run simulate -- --plant NAME`, or several as NAME+NAME. */
export const plants: readonly Plant[] = [...outboundPlants, ...inboundPlants];
