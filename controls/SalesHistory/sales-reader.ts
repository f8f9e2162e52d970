import { readDocumentLines } from "../shared/mirror/read-document-lines";
import { readSalesDocuments, type MonthQuery } from "../shared/mirror/read-sales-documents";
import { readSalesMix, type MixQuery } from "../shared/mirror/read-sales-mix";
import { readSales } from "../shared/mirror/read-sales";
import type { DocumentLine, ItemSales, Sales, SalesDocument } from "../shared/mirror/sales";

/** What the control asks Dataverse for. */
export interface SalesReader {
  readonly readSales: (accountId: string) => Promise<Sales>;
  readonly readDocuments: (accountId: string, query: MonthQuery) => Promise<readonly SalesDocument[]>;
  readonly readLines: (documentId: string) => Promise<readonly DocumentLine[]>;
  readonly readMix: (accountId: string, query: MixQuery) => Promise<readonly ItemSales[]>;
}

export function makeSalesReader(webApi: ComponentFramework.WebApi, today: string): SalesReader {
  return {
    readSales: (accountId) => readSales(webApi, accountId, today),
    readDocuments: (accountId, query) => readSalesDocuments(webApi, accountId, query),
    readLines: (documentId) => readDocumentLines(webApi, documentId),
    readMix: (accountId, query) => readSalesMix(webApi, accountId, query),
  };
}
