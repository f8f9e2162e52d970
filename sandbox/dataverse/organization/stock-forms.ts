import { stableId } from "../metadata/metadata-id";
import type { TableMetadata } from "../metadata/table-metadata";
import { buildFormXml, type FormSketch } from "./build-form-xml";
import type { PlatformRows } from "./platform-rows";

interface StockForm extends FormSketch {
  readonly table: string;
  readonly name: string;
  readonly id?: string;
}

/** One main form for each table people open; the ids of the first three are those of the Sales app. */
const stockForms: readonly StockForm[] = [
  {
    table: "account",
    name: "Account",
    id: "8448b78f-8f42-454e-8e2a-f8196b0419af",
    tabs: {
      Summary: {
        "Account information": [
          "name",
          "accountnumber",
          "telephone1",
          "emailaddress1",
          "websiteurl",
          "parentaccountid",
          "ownerid",
        ],
        Address: ["address1_line1", "address1_postalcode", "address1_city", "address1_country"],
        Details: ["primarycontactid", "transactioncurrencyid", "paymenttermscode", "creditlimit", "description"],
      },
    },
  },
  {
    table: "contact",
    name: "Contact",
    id: "1fed44d1-ae68-4a41-bd2b-f13acac4acfa",
    tabs: {
      Summary: {
        "Contact information": [
          "firstname",
          "lastname",
          "jobtitle",
          "parentcustomerid",
          "emailaddress1",
          "telephone1",
          "mobilephone",
          "ownerid",
        ],
        Address: ["address1_line1", "address1_postalcode", "address1_city", "address1_country"],
      },
    },
  },
  {
    table: "opportunity",
    name: "Opportunity",
    id: "a837e4a7-01b8-4f82-a475-be9abd67e667",
    tabs: {
      Summary: {
        Opportunity: [
          "name",
          "parentaccountid",
          "parentcontactid",
          "customerid",
          "purchasetimeframe",
          "transactioncurrencyid",
          "ownerid",
        ],
        Forecast: [
          "estimatedclosedate",
          "estimatedvalue",
          "isrevenuesystemcalculated",
          "closeprobability",
          "opportunityratingcode",
        ],
        Details: ["pricelevelid", "totallineitemamount", "discountpercentage", "totalamount", "description"],
      },
    },
  },
  {
    table: "lead",
    name: "Lead",
    tabs: {
      Summary: { Lead: ["subject", "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "ownerid"] },
    },
  },
  {
    table: "product",
    name: "Product",
    tabs: {
      Summary: {
        Product: [
          "name",
          "productnumber",
          "defaultuomscheduleid",
          "defaultuomid",
          "quantitydecimal",
          "price",
          "description",
        ],
      },
    },
  },
  {
    table: "opportunityproduct",
    name: "Opportunity Product",
    tabs: {
      General: {
        Product: ["isproductoverridden", "productid", "productdescription", "uomid", "opportunityid"],
        Pricing: ["ispriceoverridden", "priceperunit", "quantity", "manualdiscountamount", "tax", "extendedamount"],
      },
    },
  },
  {
    table: "pricelevel",
    name: "Price List",
    tabs: { General: { "Price list": ["name", "transactioncurrencyid", "begindate", "enddate", "description"] } },
  },
  {
    table: "task",
    name: "Task",
    tabs: {
      Task: { Task: ["subject", "description", "regardingobjectid", "scheduledend", "prioritycode", "ownerid"] },
    },
  },
  {
    table: "systemuser",
    name: "User",
    tabs: {
      Summary: {
        User: ["fullname", "title", "internalemailaddress", "businessunitid", "parentsystemuserid", "domainname"],
      },
    },
  },
];

export function stockFormId(table: string): string {
  return stockForms.find((form) => form.table === table)?.id ?? stableId("systemform", table);
}

export function writeStockForms(rows: PlatformRows): void {
  for (const form of stockForms) {
    const table = rows.catalog.table(form.table);
    if (table !== undefined) writeForm(rows, table, form);
  }
}

function writeForm(rows: PlatformRows, table: TableMetadata, form: StockForm): void {
  rows.put("systemform", stockFormId(form.table), {
    name: form.name,
    objecttypecode: form.table,
    type: 2,
    formactivationstate: 1,
    formpresentation: 1,
    isdefault: true,
    ismanaged: true,
    iscustomizable: true,
    canbedeleted: false,
    formxml: buildFormXml(table, form),
  });
}
