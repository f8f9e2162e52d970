import { openLookupDialog } from "../../lookup/open-lookup-dialog";
import { plainId } from "../../rows/row-id";
import { depths, type Depth, type Right } from "../../security/privileges";
import type { PageServices } from "../../services/page-services";
import { toEntityMetadata } from "../../xrm/entity-metadata";

interface LookupOptions {
  readonly entityTypes: readonly string[];
  readonly allowMultiSelect?: boolean;
  readonly searchText?: string;
  readonly filters?: readonly { readonly entityLogicalName: string; readonly filterXml: string }[];
}

const rights: readonly (Right | undefined)[] = [
  undefined,
  "Create",
  "Read",
  "Write",
  "Delete",
  "Assign",
  "Share",
  "Append",
  "AppendTo",
];

/** `context.utils` (learn.microsoft.com, component-framework/reference/utility). */
export function makeUtils(services: PageServices): object {
  return {
    getEntityMetadata: async (table: string, columns: readonly string[] = []) =>
      toEntityMetadata(await services.tables.read(table), columns),
    hasEntityPrivilege(tableName: string, privilegeType: number, depth: number) {
      const right = rights[privilegeType];
      const table = services.tables.known(tableName);
      const name = (Object.keys(depths) as Depth[]).find((known) => depths[known] === depth) ?? "Basic";
      if (right === undefined) return false;
      if (table) return services.privileges.hasOn(table, right, name);
      const wanted = `prv${right}${tableName}`.toLowerCase();
      return services.privileges.all.some((privilege) => privilege.name.toLowerCase() === wanted);
    },
    async lookupObjects(options: LookupOptions) {
      const chosen = await openLookupDialog(services, {
        tables: options.entityTypes,
        filters: (options.filters ?? []).map((filter) => ({
          table: filter.entityLogicalName,
          filterXml: filter.filterXml,
        })),
        allowsSeveral: options.allowMultiSelect ?? false,
        searchText: options.searchText ?? "",
      });
      return chosen.map(({ id, name, entityType }) => ({ id: plainId(id), name, entityType }));
    },
  };
}
