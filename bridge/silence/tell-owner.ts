import { create, ownedBy } from "../ports/change";
import { DataverseFault } from "../ports/dataverse";
import { notificationTable } from "../ports/stock-tables";
import { notificationWords } from "./notification-words";
import { ownerLanguage } from "./owner-language";
import type { Silence } from "./silence";
import type { WatchedRequest } from "./watched-request";

/** Choices of the notification table (learn.microsoft.com, reference/entities/appnotification). */
const warning = 100000003;
const timedToast = 200000000;
const fourteenDays = 14 * 24 * 3600;

/**
 * Shows the owner of a request in the app, in the owner's language, that its answer is late. The notification has the id of the request, so that it is made once.
 * It is a write of its own: notifications are an elastic table, which takes no part in a transaction. Where the organisation has no such
 * table, or the bridge may not write it, the form and the operators' list say the same.
 */
export async function tellOwner(silence: Silence, request: WatchedRequest): Promise<void> {
  const { dataverse, log } = silence;
  const ownerId = request._owninguser_value;
  if (!ownerId) return;
  const words = notificationWords(await ownerLanguage(silence, ownerId));
  const told = create(notificationTable, {
    appnotificationid: request.accord_intentid,
    title: words.title,
    body: words.body(request.accord_name?.slice(0, 300)),
    icontype: warning,
    toasttype: timedToast,
    ttlinseconds: fourteenDays,
    data: toData(request._accord_opportunityid_value, words.openDeal),
    ...ownedBy(ownerId),
  });
  const result = await dataverse.change([told]).catch((error: unknown) => {
    if (error instanceof DataverseFault && error.failure !== "Defect") throw error;
    return { is: "refused", detail: error instanceof Error ? error.message : String(error) } as const;
  });
  if (result.is === "refused") log.warn({ detail: result.detail }, "the owner of a request could not be notified");
}

/** What a click does: opens the deal (learn.microsoft.com, Send in-app notifications). */
function toData(opportunityId: string | null, title: string): string | null {
  if (opportunityId === null) return null;
  const url = `?pagetype=entityrecord&etn=opportunity&id=${opportunityId}`;
  return JSON.stringify({ actions: [{ title, data: { url, navigationTarget: "inline" } }] });
}
