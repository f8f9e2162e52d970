import { accountExtension } from "#model/tables/account";
import { lookup, memo, text, whole } from "#model/tables/column";
import { instructionTable } from "#model/tables/instruction";
import { intentTable } from "#model/tables/intent";
import { orderTable } from "#model/tables/order";
import { orderLineTable } from "#model/tables/order-line";
import { opportunityExtension } from "#model/tables/opportunity";
import { extendTable } from "#model/tables/table";
import { owningUser, withOwner } from "./with-owner";

/** The account with the stock columns a customer is made from. */
export const accountTable = extendTable("Account", {
  ...accountExtension.columns,
  Name: text("Account name", 160),
  AccountNumber: text("Account number", 20),
  Address1_Line1: text("Street", 250),
  Address1_City: text("City", 80),
  Address1_PostalCode: text("Postal code", 20),
  Address1_Country: text("Country", 80),
  Telephone1: text("Telephone", 50),
  EMailAddress1: text("E-mail", 100),
  WebSiteUrl: text("Web site", 200),
  OwningUser: owningUser,
});

export const opportunityTable = opportunityExtension;

/** The opportunity with its owner. */
export const ownedOpportunityTable = withOwner(opportunityExtension);

/** The request with the person it belongs to and the one who made it. */
export const ownedIntentTable = withOwner({
  ...intentTable,
  columns: { ...intentTable.columns, CreatedBy: lookup("Author", "systemuser") },
});

/** The instruction with the person who gave it. */
export const authoredInstructionTable = {
  ...instructionTable,
  columns: { ...instructionTable.columns, createdby: lookup("Author", "systemuser") },
} as const;

export const userTable = extendTable("SystemUser", { FullName: text("Full name", 200) });

/** What a user set for the app: the language, by its number (LCID). */
export const userSettingsTable = extendTable("UserSettings", { UILanguageId: whole("Language") });

/** The order with the person it belongs to. */
export const ownedOrderTable = withOwner(orderTable);

export const currencyTable = extendTable("TransactionCurrency", { ISOCurrencyCode: text("Currency code", 5) });

/** What the app shows its user beside the bell (learn.microsoft.com, reference/entities/appnotification). */
export const notificationTable = extendTable("appnotification", {
  AppNotificationId: text("Notification", 36),
  Title: text("Title", 250),
  Body: text("Body", 500),
  IconType: whole("Icon"),
  ToastType: whole("Toast"),
  TTLInSeconds: whole("Shown for (seconds)"),
  Data: memo("Data", 5000),
});

export const productTable = extendTable("Product", { ProductNumber: text("Product ID", 100) });

/** The order line with its state: rows that stand for nothing any more are kept, but not shown. */
export const shownOrderLineTable = {
  ...orderLineTable,
  columns: { ...orderLineTable.columns, StateCode: whole("State") },
} as const;
