import type { App } from "./app";
import { operationsApp } from "./operations";
import { salesApp } from "./sales";

export const shippedApps: readonly App[] = [operationsApp, salesApp];
