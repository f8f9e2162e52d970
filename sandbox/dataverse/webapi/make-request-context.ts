import { resolveCaller } from "../callers/resolve-caller";
import { parsePreferences } from "./parse-preferences";
import type { RequestContext } from "./request-context";
import { readUserSettings } from "../organization/user-settings";
import type { WebApiRequest } from "./web-api-message";
import type { Session, WebApiService } from "./web-api-service";

const usualVersion = "v9.2";

/** What a request carries through every layer, from its headers and the session it came in. */
export function makeRequestContext(service: WebApiService, session: Session, request: WebApiRequest): RequestContext {
  const caller = resolveCaller(service.store, service.access, session.userId, request.headers);
  return {
    caller,
    catalog: service.metadata.catalog,
    store: service.store,
    access: service.access,
    preferences: parsePreferences(request.headers["prefer"]),
    settings: readUserSettings(service.store, service.metadata.catalog, caller.userId),
    serviceRoot: `${session.origin}/api/data/${versionIn(request.url)}/`,
    now: service.now(),
    numbersAsText: /IEEE754Compatible\s*=\s*"?true/i.test(request.headers["content-type"] ?? ""),
  };
}

/** The version the client addressed; relative addresses name none. */
export function versionIn(url: string): string {
  return /\/api\/data\/(v9\.\d)(?=\/|$|\?)/i.exec(url)?.[1]?.toLowerCase() ?? usualVersion;
}
