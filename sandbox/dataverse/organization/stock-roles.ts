import type { Right } from "../security/access";
import type { Depth } from "../security/depth";

/** A role every organisation has. `all`: every privilege there is, at organisation depth. */
export interface StockRole {
  readonly name: string;
  /** Forms name stock roles by the id of their template, which is the same everywhere. */
  readonly templateId: string;
  readonly grants: "all" | readonly Grant[];
}

/** Rights on the tables whose privileges carry these words, at one depth. */
export interface Grant {
  readonly words: readonly string[];
  readonly rights: readonly Right[];
  readonly depth: Depth;
}

const everything: readonly Right[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
const use: readonly Right[] = ["Read", "Append", "AppendTo"];
const reference: readonly Right[] = ["Read", "AppendTo"];
const change: readonly Right[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];

const customers = ["Account", "Contact"];
const deals = ["Opportunity", "Lead", "Quote", "Order", "Invoice", "Competitor"];
const everyday = ["Activity", "Note", "Connection"];

function grant(words: readonly string[], rights: readonly Right[], depth: Depth): Grant {
  return { words, rights, depth };
}

/** What anybody needs to see an app at all. */
const readPlatform: readonly Grant[] = [
  grant(["TransactionCurrency"], use, "Global"),
  grant(["EnvironmentVariableDefinition", "EnvironmentVariableValue"], use, "Global"),
  grant(["Organization", "BusinessUnit", "Team", "User", "WebResource", "SystemForm", "Query"], ["Read"], "Global"),
  grant(["SiteMap", "AppModule", "CustomControl", "SdkMessage", "Solution", "Publisher"], ["Read"], "Global"),
  grant(["User", "Team"], ["Append", "AppendTo"], "Local"),
  grant(["Role"], ["Read"], "Local"),
  grant(["UserSettings"], ["Create", "Read", "Write", "Delete"], "Local"),
  grant(["UserQuery"], everything, "Basic"),
  grant(["AsyncOperation"], ["Read", "Write", "Append", "AppendTo", "Assign"], "Basic"),
  grant(["Queue"], reference, "Basic"),
];

const readCatalog = grant(["Product", "Territory", "Subject"], use, "Global");

/** Depths after the privileges of stock roles in Microsoft's reference (Account entity privileges and following). */
export const stockRoles: readonly StockRole[] = [
  { name: "System Administrator", templateId: "627090ff-40a3-4053-8790-584edc5be201", grants: "all" },
  {
    name: "System Customizer",
    templateId: "119f245c-3cc8-4b62-b31c-d1a046ced15d",
    grants: [
      ...readPlatform,
      grant(["WebResource", "SystemForm", "Query", "SiteMap", "AppModule", "CustomControl"], change, "Global"),
      grant(["Solution", "Publisher", "ImportJob", "FieldSecurityProfile", "Role"], change, "Global"),
      grant(["EnvironmentVariableDefinition", "EnvironmentVariableValue", "AsyncOperation"], everything, "Global"),
      grant([...customers, ...everyday], everything, "Basic"),
    ],
  },
  {
    name: "Basic User",
    templateId: "d58407f2-48d5-e711-a82c-000d3a37c848",
    grants: [...readPlatform, grant([...customers, ...everyday], everything, "Basic")],
  },
  {
    name: "Salesperson",
    templateId: "b66f3f04-7b46-4b5c-8e5b-5a3a6f0d8e11",
    grants: [
      ...readPlatform,
      readCatalog,
      grant(customers, ["Read", "Write", "Share", "Append", "AppendTo"], "Global"),
      grant(customers, ["Create", "Delete", "Assign"], "Basic"),
      grant([...deals, ...everyday], ["Read", "Append", "AppendTo"], "Local"),
      grant([...deals, ...everyday], ["Create", "Write", "Delete", "Assign", "Share"], "Basic"),
    ],
  },
  {
    name: "Sales Manager",
    templateId: "a4be89ff-7c35-4d69-9900-999c3f603e6f",
    grants: [
      ...readPlatform,
      readCatalog,
      grant(customers, ["Read", "Write", "Share", "Append", "AppendTo"], "Global"),
      grant(customers, ["Create", "Delete", "Assign"], "Local"),
      grant([...deals, ...everyday], ["Read", "Write", "Append", "AppendTo", "Share"], "Deep"),
      grant([...deals, ...everyday], ["Create", "Delete", "Assign"], "Local"),
      grant(["Product"], ["Create", "Write", "Delete"], "Global"),
    ],
  },
  {
    name: "Delegate",
    templateId: "0e7c1f3c-6a1b-4c0b-8f7e-3b8c1a2d4e5f",
    grants: [],
  },
];

/** Privileges of no table that a role has beside its grants. */
export const otherGrants: Readonly<Record<string, readonly string[]>> = {
  "System Customizer": [
    "prvImportCustomization",
    "prvExportCustomization",
    "prvPublishCustomization",
    "prvReadEntity",
    "prvCreateEntity",
    "prvWriteEntity",
    "prvDeleteEntity",
    "prvReadAttribute",
    "prvCreateAttribute",
    "prvWriteAttribute",
    "prvDeleteAttribute",
    "prvReadOptionSet",
    "prvReadRelationship",
  ],
  "Basic User": ["prvExportToExcel", "prvPrint", "prvReadEntity", "prvReadAttribute", "prvReadOptionSet"],
  Salesperson: [
    "prvExportToExcel",
    "prvPrint",
    "prvOverridePriceEngineOpportunity",
    "prvReadEntity",
    "prvReadAttribute",
  ],
  "Sales Manager": [
    "prvExportToExcel",
    "prvPrint",
    "prvOverridePriceEngineOpportunity",
    "prvReadEntity",
    "prvReadAttribute",
  ],
  Delegate: ["prvActOnBehalfOfAnotherUser"],
};
