import { errorMessage } from "../deal/error-message";
import { toPlainId } from "../opportunity/record-id";
import { say } from "./words/words";

/** Where a command was called: a form, or a list with the rows that are chosen. */
export type Place = Xrm.FormContext | Xrm.Controls.GridControl;

export interface Question {
  readonly title: string;
  readonly text: string;
}

/** The rows a command is about, as it gets them: with braces or without, one or several. */
export function toIds(ids: readonly string[] | string): readonly string[] {
  return (typeof ids === "string" ? ids.split(",") : ids).map(toPlainId).filter((id) => id !== "");
}

export async function ask({ title, text }: Question): Promise<boolean> {
  const strings = { title, text, confirmButtonLabel: title, cancelButtonLabel: say().stepBack };
  return (await Xrm.Navigation.openConfirmDialog(strings)).confirmed;
}

/** Does the work of a command, says what came of it, and shows the rows anew. Never rejects. */
export async function carryOut(place: Place, work: () => Promise<string | undefined>): Promise<void> {
  try {
    const result = await work();
    if (result === undefined) return;
    await tell(result, "success");
    await refresh(place);
  } catch (thrown) {
    await tell(say().failed(errorMessage(thrown)), "error");
  }
}

/** Levels of a notification, by the platform's numbers (learn.microsoft.com, addGlobalNotification). */
const levels = { success: 1, error: 2 } as const;

async function tell(message: string, level: keyof typeof levels): Promise<void> {
  const notification: unknown = { type: 2, level: levels[level], message, showCloseButton: true };
  await Xrm.App.addGlobalNotification(notification as Xrm.App.Notification);
}

async function refresh(place: Place): Promise<void> {
  if (isForm(place)) await place.data.refresh(false);
  else place.refresh();
}

export function isForm(place: Place): place is Xrm.FormContext {
  return "data" in place;
}
