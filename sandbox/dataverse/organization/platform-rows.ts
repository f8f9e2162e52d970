import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { TableMetadata } from "../metadata/table-metadata";
import type { Store } from "../store/store";
import { putRow, type RowValues } from "./put-row";
import { organizationId, rootBusinessUnitId, systemUserId } from "./stock-ids";

/** Writes rows in the name of the platform: stamped with the system user, defaults filled in. */
export interface PlatformRows {
  readonly catalog: MetadataCatalog;
  readonly store: Store;
  readonly now: Date;
  /** Creates the row, or changes the given columns when the id is taken. */
  put(tableName: string, id: string, values: RowValues): void;
}

export function makePlatformRows(store: Store, catalog: MetadataCatalog, now: Date): PlatformRows {
  return {
    catalog,
    store,
    now,
    put: (tableName, id, values) => {
      const table = catalog.table(tableName);
      if (table === undefined) throw new Error(`There is no table ${tableName}.`);
      const isNew = store.one(`SELECT 1 FROM "${tableName}" WHERE "${table.primaryIdAttribute}" = ?`, id) === undefined;
      putRow(store, table, id, { ...stamps(table, now, isNew), ...(isNew ? defaults(table) : {}), ...values });
    },
  };
}

/** As the store keeps moments: UTC, whole seconds. */
export function toMoment(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function stamps(table: TableMetadata, now: Date, isNew: boolean): RowValues {
  const moment = toMoment(now);
  return only(table, {
    ...(isNew ? { createdon: moment, createdby: systemUserId } : {}),
    modifiedon: moment,
    modifiedby: systemUserId,
    overwritetime: "1900-01-01T00:00:00Z",
  });
}

function defaults(table: TableMetadata): RowValues {
  const state = table.attributes.get("statecode");
  const first = state?.type === "State" ? state.optionSet.options[0] : undefined;
  const isOwned = table.attributes.get("ownerid")?.type === "Owner";
  return {
    ...yesNoDefaults(table),
    ...only(table, { organizationid: organizationId, componentstate: 0 }),
    ...(first === undefined ? {} : only(table, { statecode: first.value, statuscode: first.defaultStatus ?? null })),
    ...(isOwned ? ownedBySystem : {}),
  };
}

const ownedBySystem = {
  ownerid: systemUserId,
  ownerid_type: "systemuser",
  owninguser: systemUserId,
  owningbusinessunit: rootBusinessUnitId,
};

function yesNoDefaults(table: TableMetadata): RowValues {
  const entries = [...table.attributes.values()].flatMap((attribute): [string, number][] =>
    attribute.type === "Boolean" && attribute.attributeOf === undefined
      ? [[attribute.logicalName, Number(attribute.defaultValue)]]
      : [],
  );
  return Object.fromEntries(entries);
}

function only(table: TableMetadata, values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([column]) => table.attributes.has(column)));
}
