/** The ids of the form notifications. */
export const notices = {
  nextStep: "accord_nextstep",
  sending: "accord_sending",
  news: "accord_news",
  outbox: "accord_outbox",
  silence: "accord_silence",
  review: "accord_review",
} as const;

type Notice = (typeof notices)[keyof typeof notices];

/** Shows a notification in the place of the one with the same id; setting alone may keep the older text. */
export function notify(form: Xrm.FormContext, notice: Notice, level: "INFO" | "WARNING" | "ERROR", text: string): void {
  form.ui.clearFormNotification(notice);
  form.ui.setFormNotification(text, level, notice);
}
