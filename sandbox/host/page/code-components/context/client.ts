import type { PageServices } from "../../services/page-services";

/** `context.client` (learn.microsoft.com, component-framework/reference/client). */
export function makeClient(services: PageServices): object {
  return {
    disableScroll: false,
    getClient: () => "Web",
    getFormFactor: () => 3 - services.formFactor(),
    isNetworkAvailable: () => navigator.onLine,
    isOffline: () => false,
  };
}
