import { fromMirrorKey } from "#model/mirror-key";
import { all, equals, isEmpty, isIn, type Condition } from "../../ports/condition";
import type { PostedDocuments } from "../../ports/erp";
import type { Inbound } from "../inbound";

/** What it is told by. */
export type Alone = "accord_company" | "accord_ordernumber" | "_accord_orderid_value" | "accord_goneon";

/** Mirrors of documents that say an order's number and are not linked to it: its mirror came later. */
export function standAlone({ erp }: Pick<Inbound, "erp">, orderNumbers: readonly string[]): Condition<Alone> {
  return all<Alone>(
    equals("accord_company", erp.company),
    isIn("accord_ordernumber", orderNumbers),
    isEmpty("_accord_orderid_value"),
    isEmpty("accord_goneon"),
  );
}

/** The documents of mirrors as the ERP has them now; those it does not have are left out. */
export async function readEach<Document>(
  posted: PostedDocuments<Document>,
  rows: readonly { readonly accord_erpkey: string | null }[],
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const { accord_erpkey: key } of rows) {
    const id = fromMirrorKey(key ?? "")?.id;
    const document = id === undefined ? undefined : await posted.read(id);
    if (document) documents.push(document);
  }
  return documents;
}
