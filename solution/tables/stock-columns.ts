/**
 * The columns of stock tables that our forms and views show, as every environment with Sales has them
 * (learn.microsoft.com, table references of Dynamics 365 Sales).
 */
export const stockColumns = {
  /** What every table of our own has from the platform. */
  every: {
    ownerid: { label: "Owner", type: "lookup" },
    createdon: { label: "Created On", type: "dateTime" },
    modifiedon: { label: "Modified On", type: "dateTime" },
    statuscode: { label: "Status Reason", type: "status" },
    transactioncurrencyid: { label: "Currency", type: "lookup" },
  },
  opportunity: {
    name: { label: "Topic", type: "text" },
    customerid: { label: "Potential Customer", type: "lookup" },
    parentaccountid: { label: "Account", type: "lookup" },
    parentcontactid: { label: "Contact", type: "lookup" },
    pricelevelid: { label: "Price List", type: "lookup" },
    transactioncurrencyid: { label: "Currency", type: "lookup" },
    estimatedvalue: { label: "Est. revenue", type: "money" },
    estimatedclosedate: { label: "Est. close date", type: "date" },
    totalamount: { label: "Total Amount", type: "money" },
    isrevenuesystemcalculated: { label: "Revenue", type: "yesNo" },
    description: { label: "Description", type: "memo" },
    customerneed: { label: "Customer Need", type: "memo" },
    ownerid: { label: "Owner", type: "lookup" },
    createdon: { label: "Created On", type: "dateTime" },
    statuscode: { label: "Status Reason", type: "status" },
  },
  account: {
    name: { label: "Account Name", type: "text" },
    accountnumber: { label: "Account Number", type: "text" },
    telephone1: { label: "Main Phone", type: "text" },
    emailaddress1: { label: "Email", type: "email" },
    websiteurl: { label: "Website", type: "url" },
    primarycontactid: { label: "Primary Contact", type: "lookup" },
    parentaccountid: { label: "Parent Account", type: "lookup" },
    paymenttermscode: { label: "Payment Terms", type: "choice" },
    transactioncurrencyid: { label: "Currency", type: "lookup" },
    address1_line1: { label: "Street 1", type: "text" },
    address1_line2: { label: "Street 2", type: "text" },
    address1_postalcode: { label: "ZIP/Postal Code", type: "text" },
    address1_city: { label: "City", type: "text" },
    address1_stateorprovince: { label: "State/Province", type: "text" },
    address1_country: { label: "Country/Region", type: "text" },
    description: { label: "Description", type: "memo" },
    ownerid: { label: "Owner", type: "lookup" },
    createdon: { label: "Created On", type: "dateTime" },
  },
} as const;

export type StockColumns = typeof stockColumns;
