import type { Handler } from "../events/handler-list";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { plainId } from "../rows/row-id";

/** What lookups have beside the common members. */
export function makeLookupMembers(session: FormSession, control: FormControl, targets: readonly string[]) {
  const { lookup, handlers } = control;
  return {
    addCustomFilter(filterXml: string, table = "") {
      lookup.filters = [...lookup.filters, { table, filterXml }];
    },
    addOnLookupTagClick: (handler: Handler) => handlers.lookupTagClick.add(handler),
    removeOnLookupTagClick: (handler: Handler) => handlers.lookupTagClick.remove(handler),
    addPreSearch: (handler: Handler) => handlers.preSearch.add(handler),
    removePreSearch: (handler: Handler) => handlers.preSearch.remove(handler),
    getDefaultView: () => lookup.defaultViewId ?? "",
    setDefaultView(viewId: string) {
      lookup.defaultViewId = plainId(viewId);
    },
    getEntityTypes: () => [...(lookup.targets ?? targets)],
    setEntityTypes(tables: readonly string[]) {
      lookup.targets = tables;
      session.changed();
    },
  };
}
