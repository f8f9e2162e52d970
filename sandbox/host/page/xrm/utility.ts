import { webResourceUrl } from "../client/sandbox-client";
import { openLookupDialog } from "../lookup/open-lookup-dialog";
import type { PageServices } from "../services/page-services";
import { bracedId } from "../rows/row-id";
import { readResx } from "../resources/read-resx";
import { toEntityMetadata } from "./entity-metadata";
import { rejectWith, toClientError } from "./client-error";
import type { LookupValue } from "../values/column-value";

interface LookupOptions {
  readonly allowMultiSelect?: boolean;
  readonly defaultEntityType?: string;
  readonly entityTypes: readonly string[];
  readonly filters?: readonly { readonly entityLogicalName: string; readonly filterXml: string }[];
  readonly searchText?: string;
}

/** `Xrm.Utility` (learn.microsoft.com, clientapi/reference/xrm-utility). */
export function makeUtility(services: PageServices, globalContext: object) {
  const { dialogs, tables, client } = services;
  const texts = new Map<string, ReadonlyMap<string, string>>();
  return {
    closeProgressIndicator: () => dialogs.closeProgress(),
    showProgressIndicator: (message: string) => dialogs.showProgress(message),
    getGlobalContext: () => globalContext,
    async getEntityMetadata(table: string, columns: readonly string[] = []) {
      try {
        return toEntityMetadata(await tables.read(table), columns);
      } catch (error) {
        return rejectWith(toClientError(error));
      }
    },
    async getAllowedStatusTransitions(table: string, state: number) {
      const column = (await tables.read(table)).columns.get("statuscode");
      return column?.type === "status"
        ? column.options.filter((option) => option.state === state).map(({ value }) => value)
        : [];
    },
    getPageContext: () => ({ input: toPageInput(services) }),
    /** Texts of a resx web resource by their key; empty for a key there is no text for. */
    getResourceString: (name: string, key: string) => {
      const known = texts.get(name) ?? readTexts(name);
      texts.set(name, known);
      return known.get(key) ?? "";
    },
    async invokeProcessAction(name: string, parameters: object) {
      const response = await client.send("POST", name, parameters);
      return response.status === 204 ? {} : ((await response.json()) as unknown);
    },
    lookupObjects: (options: LookupOptions): Promise<readonly LookupValue[]> =>
      openLookupDialog(services, {
        tables: options.entityTypes,
        filters: (options.filters ?? []).map(({ entityLogicalName, filterXml }) => ({
          table: entityLogicalName,
          filterXml,
        })),
        allowsSeveral: options.allowMultiSelect ?? false,
        searchText: options.searchText ?? "",
      }),
  };
}

function toPageInput({ navigator }: PageServices): object {
  const address = navigator.current();
  if (address.is === "record") {
    const id = address.rowId === undefined ? {} : { entityId: bracedId(address.rowId) };
    return { pageType: "entityrecord", entityName: address.table, ...id };
  }
  if (address.is === "list") return { pageType: "entitylist", entityName: address.table, viewId: address.viewId };
  return { pageType: address.is };
}

/** The platform hands texts out at once, so they are read at once; the file is small and read only when it is asked for. */
function readTexts(name: string): ReadonlyMap<string, string> {
  const request = new XMLHttpRequest();
  request.open("GET", webResourceUrl(name), false);
  request.send();
  return request.status === 200 ? readResx(request.responseText, name) : new Map<string, string>();
}
