import type { PostedDocuments } from "../../ports/erp";
import { addCounts, noCounts, type Counts } from "../inbound";
import { inGroups } from "./in-groups";

const documentsPerGroup = 50;

/** Reads posted documents one by one and takes them over in groups; those the ERP does not have are left out. */
export async function takeOverById<Document>(
  posted: Pick<PostedDocuments<Document>, "read">,
  ids: readonly string[],
  takeOver: (documents: readonly Document[]) => Promise<Counts>,
): Promise<Counts> {
  let counts = noCounts;
  for (const group of inGroups(ids, documentsPerGroup)) {
    const documents: Document[] = [];
    for (const id of group) {
      const document = await posted.read(id);
      if (document) documents.push(document);
    }
    counts = addCounts(counts, await takeOver(documents));
  }
  return counts;
}
