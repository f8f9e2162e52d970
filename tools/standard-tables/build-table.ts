import type {
  GeneratedColumn,
  GeneratedRelationship,
  GeneratedTable,
} from "../../sandbox/dataverse/metadata/generated-tables";
import { buildColumn, type ColumnSource } from "./build-column";
import { cascadeFacts, keyFacts, manyToManyFacts, tableFacts, type TableFact } from "./facts";
import type { Edmx, EdmxEntityType, EdmxNavigation } from "./read-edmx";
import type { AnsweredColumn, AnsweredTable } from "./read-metadata-answers";
import type { Speller } from "./spell-names";

/** Everything the tables are put together from. */
export interface TableSources {
  readonly edmx: Edmx;
  readonly answers: ReadonlyMap<string, AnsweredTable>;
  readonly sameName: ReadonlyMap<string, AnsweredColumn>;
  readonly speller: Speller;
}

/** Columns that other applications of that organisation brought, and what only its test data has. */
const foreignColumn = /^(msdyn|msdyncrm|msdynmkt|cdsify|adx|msevtmgt|dmtimportstate)/;

/** `owner` stands for users and teams alike; the document knows it as the abstract type `principal`. */
const ownerTable: readonly GeneratedColumn[] = [
  { name: "ownerid", schemaName: "OwnerId", label: "Owner", type: "Uniqueidentifier", write: "none" },
  { name: "name", schemaName: "Name", label: "Name", type: "String", length: 160, write: "none" },
  { name: "owneridtype", schemaName: "OwnerIdType", label: "Owner Type", type: "EntityName", write: "none" },
];

export function buildTable(name: string, sources: TableSources): GeneratedTable {
  const fact = tableFacts[name];
  if (fact === undefined) throw new Error(`facts/tables.json does not describe ${name}.`);
  if (name === "owner") return describe(name, fact, "owners", "ownerid", ownerTable, []);
  const type = sources.edmx.entityTypes.get(name);
  const setName = sources.edmx.setNames.get(name);
  if (type === undefined || setName === undefined) throw new Error(`The $metadata document does not describe ${name}.`);
  const base = type.baseType === "activitypointer" ? sources.edmx.entityTypes.get("activitypointer") : undefined;
  const lookups = lookupsOf(type, base);
  const answered = sources.answers.get(name);
  return {
    ...describe(
      name,
      fact,
      setName,
      keyOf(type),
      columnsOf(type, base, lookups, sources),
      relationshipsOf(lookups, sources),
    ),
    ...(type.baseType === "principal" || type.baseType === "activitypointer" ? { baseType: type.baseType } : {}),
    ...(answered === undefined ? {} : { metadataId: answered.metadataId }),
    ...keysOf(name),
  };
}

function describe(
  name: string,
  fact: TableFact,
  setName: string,
  primaryId: string,
  columns: readonly GeneratedColumn[],
  relationships: readonly GeneratedRelationship[],
): GeneratedTable {
  const isIntersect = manyToManyFacts.some((relationship) => relationship.intersect === name);
  const { primaryName, ...rest } = fact;
  const known = columns.some((column) => column.name === primaryName);
  return {
    name,
    setName,
    primaryId,
    primaryName: known ? primaryName : null,
    ...rest,
    ...(isIntersect ? { isIntersect } : {}),
    columns,
    relationships,
  };
}

/** The document keys users and teams by `ownerid`, which they have beside their own id. */
function keyOf(type: EdmxEntityType): string {
  return type.baseType === "principal" ? `${type.name}id` : type.key;
}

function keysOf(name: string): Pick<GeneratedTable, "keys"> {
  const keys = keyFacts.filter((key) => key.table === name);
  return keys.length === 0 ? {} : { keys: keys.map(({ schemaName, columns }) => ({ schemaName, columns })) };
}

interface Lookup {
  readonly column: string;
  readonly navigation: EdmxNavigation;
}

/**
 * The single-valued navigations to tables we have, with the column behind each. Those of an activity carry its name at the end
 * (`regardingobjectid_account_task`) and no constraint; the ones it inherits do not repeat.
 */
function lookupsOf(type: EdmxEntityType, base: EdmxEntityType | undefined): readonly Lookup[] {
  const columns = new Set(
    [...type.properties, ...(base?.properties ?? [])].map((property) => columnName(property.name)),
  );
  return type.navigations.flatMap((navigation) => {
    if (navigation.isCollection) return [];
    const column =
      navigation.property === null ? columnBehind(navigation, type.name, columns) : columnName(navigation.property);
    return column === null ? [] : [{ column, navigation }];
  });
}

function columnBehind(navigation: EdmxNavigation, table: string, columns: ReadonlySet<string>): string | null {
  const stem = navigation.name.replace(new RegExp(`_${table}$`), "");
  const candidate = columns.has(stem) ? stem : stem.replace(new RegExp(`_${targetOf(navigation)}$`), "");
  return columns.has(candidate) && candidate !== "activityid" ? candidate : null;
}

function targetOf(navigation: EdmxNavigation): string {
  return navigation.target === "principal" ? "owner" : navigation.target;
}

function columnName(property: string): string {
  return /^_(.+)_value$/.exec(property)?.[1] ?? property;
}

function columnsOf(
  type: EdmxEntityType,
  base: EdmxEntityType | undefined,
  lookups: readonly Lookup[],
  sources: TableSources,
): readonly GeneratedColumn[] {
  const properties = [...(base?.properties ?? []), ...type.properties];
  const names = new Set(properties.map((property) => columnName(property.name)));
  const answers = sources.answers.get(type.name)?.columns;
  return [...new Map(properties.map((property) => [columnName(property.name), property])).entries()]
    .filter(([name]) => !foreignColumn.test(name) && !(type.baseType === "principal" && name === "ownerid"))
    .map(([name, property]): ColumnSource => {
      return {
        table: base !== undefined && base.properties.includes(property) ? "activitypointer" : type.name,
        name,
        edmType: property.name === name ? property.type : null,
        targets: targetsOf(name, lookups),
        hasBase: names.has(`${name}_base`),
        hasCustomer: names.has("customerid") || names.has("parentcustomerid"),
        isKey: name === keyOf(type),
        answered: answers?.get(name),
        sameName: sameNamed(name, sources.sameName),
      };
    })
    .map((source) => buildColumn({ ...source, table: ownFacts(source, type) }, sources.speller))
    .filter((column) => column.targets === undefined || column.targets.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A column of the same name elsewhere; a third address is called like the second. */
function sameNamed(name: string, known: TableSources["sameName"]): AnsweredColumn | undefined {
  const second = known.get(name.replace(/^address3_/, "address2_"));
  if (second === undefined || known.has(name)) return known.get(name);
  const third = (text: string): string => text.replace("2", "3");
  return { ...second, schemaName: third(second.schemaName), label: third(second.label) };
}

/** States differ from activity to activity, other facts of what they inherit do not. */
function ownFacts(source: ColumnSource, type: EdmxEntityType): string {
  return ["statecode", "statuscode", "subject"].includes(source.name) ? type.name : source.table;
}

function targetsOf(column: string, lookups: readonly Lookup[]): readonly string[] {
  const targets = lookups.filter((lookup) => lookup.column === column).map(({ navigation }) => targetOf(navigation));
  const concrete = targets.flatMap((target) => (target === "owner" ? ownerTargets : [target]));
  const ours = concrete.filter((target) => target in tableFacts);
  const found = [...new Set(ours.length > 0 ? ours : concrete)].sort();
  return found.length > 0 ? found : (derivedTargets[column] ?? []);
}

const ownerTargets = ["systemuser", "team"];

/** Lookups the document gives no navigation for: derived from another column, or of an intersect table. */
const derivedTargets: Readonly<Record<string, readonly string[]>> = {
  accountid: ["account"],
  appmoduleid: ["appmodule"],
  contactid: ["contact"],
  createdby: ["systemuser"],
  modifiedby: ["systemuser"],
  organizationid: ["organization"],
  ownerid: ownerTargets,
  owningbusinessunit: ["businessunit"],
  owningteam: ["team"],
  owninguser: ["systemuser"],
  parentcontactid: ["contact"],
  roleid: ["role"],
};

function relationshipsOf(lookups: readonly Lookup[], { edmx }: TableSources): readonly GeneratedRelationship[] {
  return lookups
    .filter(({ navigation }) => targetOf(navigation) in tableFacts)
    .map(({ column, navigation }): GeneratedRelationship => {
      const to = targetOf(navigation);
      const type = edmx.entityTypes.get(to);
      const primaryId = type === undefined ? "ownerid" : keyOf(type);
      const onDelete = cascadeFacts[navigation.partner];
      return {
        column,
        to,
        toColumn: navigation.referencedProperty ?? primaryId,
        navigation: navigation.name,
        partner: navigation.partner,
        ...(onDelete === undefined ? {} : { onDelete }),
      };
    })
    .sort((a, b) => (a.navigation < b.navigation ? -1 : 1));
}
