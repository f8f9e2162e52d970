import { stableId } from "../metadata/metadata-id";
import type { TableMetadata } from "../metadata/table-metadata";
import type { PlatformRows } from "./platform-rows";

/** What the stock views of a table show: the first column is the one rows are ordered by and opened from. */
interface StockViews {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns quick find looks into. */
  readonly find: readonly string[];
  /** Names that differ from "Active …", "Inactive …", "My Active …". */
  readonly names?: { readonly active: string; readonly inactive: string; readonly mine: string };
}

const stockViews: readonly StockViews[] = [
  {
    table: "account",
    columns: ["name", "accountnumber", "telephone1", "address1_city", "primarycontactid", "ownerid"],
    find: ["name", "accountnumber", "emailaddress1", "telephone1"],
  },
  {
    table: "contact",
    columns: ["fullname", "emailaddress1", "parentcustomerid", "telephone1", "ownerid"],
    find: ["fullname", "firstname", "lastname", "emailaddress1"],
  },
  {
    table: "opportunity",
    columns: [
      "name",
      "customerid",
      "estimatedvalue",
      "estimatedclosedate",
      "closeprobability",
      "statuscode",
      "ownerid",
    ],
    find: ["name"],
    names: { active: "Open Opportunities", inactive: "Closed Opportunities", mine: "My Open Opportunities" },
  },
  {
    table: "lead",
    columns: ["fullname", "subject", "companyname", "statuscode", "createdon", "ownerid"],
    find: ["fullname", "subject", "companyname"],
    names: { active: "Open Leads", inactive: "Closed Leads", mine: "My Open Leads" },
  },
  {
    table: "product",
    columns: ["name", "productnumber", "price", "defaultuomid", "statecode"],
    find: ["name", "productnumber"],
  },
  { table: "pricelevel", columns: ["name", "transactioncurrencyid", "begindate", "enddate"], find: ["name"] },
  { table: "productpricelevel", columns: ["productid", "uomid", "amount", "pricelevelid"], find: [] },
  { table: "uomschedule", columns: ["name", "baseuomname"], find: ["name"] },
  { table: "uom", columns: ["name", "quantity", "baseuom"], find: ["name"] },
  {
    table: "opportunityproduct",
    columns: [
      "productid",
      "productdescription",
      "quantity",
      "uomid",
      "priceperunit",
      "manualdiscountamount",
      "extendedamount",
    ],
    find: ["productdescription"],
  },
  {
    table: "quote",
    columns: ["name", "quotenumber", "customerid", "totalamount", "statuscode"],
    find: ["name", "quotenumber"],
  },
  {
    table: "salesorder",
    columns: ["name", "ordernumber", "customerid", "totalamount", "statuscode"],
    find: ["name", "ordernumber"],
  },
  {
    table: "invoice",
    columns: ["name", "invoicenumber", "customerid", "totalamount", "statuscode"],
    find: ["name", "invoicenumber"],
  },
  {
    table: "task",
    columns: ["subject", "regardingobjectid", "scheduledend", "prioritycode", "ownerid"],
    find: ["subject"],
  },
  {
    table: "systemuser",
    columns: ["fullname", "title", "businessunitid", "internalemailaddress"],
    find: ["fullname", "domainname"],
  },
  { table: "team", columns: ["name", "businessunitid", "teamtype"], find: ["name"] },
  { table: "businessunit", columns: ["name", "parentbusinessunitid"], find: ["name"] },
  {
    table: "transactioncurrency",
    columns: ["currencyname", "isocurrencycode", "currencysymbol", "exchangerate"],
    find: ["currencyname", "isocurrencycode"],
  },
];

/** Ids that are the same in every real organisation. */
const knownIds: Readonly<Record<string, string>> = {
  "account/active": "00000000-0000-0000-00aa-000010001002",
  "account/mine": "00000000-0000-0000-00aa-000010001001",
  "contact/active": "00000000-0000-0000-00aa-000010001004",
  "contact/mine": "00000000-0000-0000-00aa-000010001003",
};

type ViewKind = "active" | "inactive" | "mine" | "advanced" | "associated" | "quickFind" | "lookup";

const queryTypes: Readonly<Record<ViewKind, number>> = {
  active: 0,
  inactive: 0,
  mine: 0,
  advanced: 1,
  associated: 2,
  quickFind: 4,
  lookup: 64,
};

/** The id of a stock view: `account`, `active`. */
export function stockViewId(table: string, kind: ViewKind): string {
  return knownIds[`${table}/${kind}`] ?? stableId("savedquery", table, kind);
}

/** Active, inactive and own rows, advanced find, associated, quick find and lookup views of the stock tables. */
export function writeStockViews(rows: PlatformRows): void {
  for (const views of stockViews) {
    const table = rows.catalog.table(views.table);
    if (table === undefined) continue;
    for (const kind of kindsOf(table)) writeView(rows, table, views, kind);
  }
}

function kindsOf(table: TableMetadata): readonly ViewKind[] {
  const kinds: ViewKind[] = ["active", "advanced", "associated", "quickFind", "lookup"];
  if (table.attributes.has("statecode")) kinds.push("inactive");
  if (table.attributes.get("ownerid")?.type === "Owner") kinds.push("mine");
  return kinds;
}

function writeView(rows: PlatformRows, table: TableMetadata, views: StockViews, kind: ViewKind): void {
  rows.put("savedquery", stockViewId(table.logicalName, kind), {
    name: nameOf(table, views, kind),
    returnedtypecode: table.logicalName,
    querytype: queryTypes[kind],
    isdefault: kind !== "inactive" && kind !== "mine",
    isquickfindquery: kind === "quickFind",
    isuserdefined: false,
    ismanaged: true,
    iscustomizable: true,
    canbedeleted: false,
    fetchxml: fetchXml(table, views, kind),
    layoutxml: layoutXml(table, views),
  });
}

function nameOf(table: TableMetadata, views: StockViews, kind: ViewKind): string {
  const plural = table.displayCollectionName;
  const names: Readonly<Record<ViewKind, string>> = {
    active: views.names?.active ?? `Active ${plural}`,
    inactive: views.names?.inactive ?? `Inactive ${plural}`,
    mine: views.names?.mine ?? `My Active ${plural}`,
    advanced: `${table.displayName} Advanced Find View`,
    associated: `${table.displayName} Associated View`,
    quickFind: `Quick Find Active ${plural}`,
    lookup: `${table.displayName} Lookup View`,
  };
  return names[kind];
}

function fetchXml(table: TableMetadata, views: StockViews, kind: ViewKind): string {
  const attributes = [...views.columns, table.primaryIdAttribute].map((name) => `<attribute name="${name}" />`);
  const filters = [...conditions(table, kind), ...(kind === "quickFind" ? [quickFind(views)] : [])];
  const order = `<order attribute="${String(views.columns[0])}" descending="false" />`;
  return `<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="${table.logicalName}">${attributes.join("")}${order}${filters.join("")}</entity></fetch>`;
}

function conditions(table: TableMetadata, kind: ViewKind): readonly string[] {
  if (kind === "advanced" || kind === "associated") return [];
  const found: string[] = [];
  if (table.attributes.has("statecode")) {
    found.push(`<condition attribute="statecode" operator="${kind === "inactive" ? "ne" : "eq"}" value="0" />`);
  }
  if (table.logicalName === "systemuser") found.push(`<condition attribute="isdisabled" operator="eq" value="0" />`);
  if (kind === "mine") found.push(`<condition attribute="ownerid" operator="eq-userid" />`);
  return found.length === 0 ? [] : [`<filter type="and">${found.join("")}</filter>`];
}

function quickFind(views: StockViews): string {
  const found = views.find.map((column) => `<condition attribute="${column}" operator="like" value="{0}" />`);
  return found.length === 0 ? "" : `<filter type="or" isquickfindfields="1">${found.join("")}</filter>`;
}

function layoutXml(table: TableMetadata, views: StockViews): string {
  const cells = views.columns.map((name, at) => `<cell name="${name}" width="${at === 0 ? 300 : 150}" />`);
  const jump = table.primaryNameAttribute ?? views.columns[0] ?? table.primaryIdAttribute;
  return `<grid name="resultset" object="${String(table.objectTypeCode)}" jump="${jump}" select="1" icon="1" preview="1"><row name="result" id="${table.primaryIdAttribute}">${cells.join("")}</row></grid>`;
}
