import type { Doubt, Fix } from "../deal/find-doubts";
import type { Texts } from "../words/english";
import type { Words } from "../words/words";

const texts: Readonly<Record<Doubt["is"], keyof Texts>> = {
  customerUnknown: "doubtCustomerUnknown",
  customerBlocked: "doubtCustomerBlocked",
  noDeliverBy: "doubtNoDeliverBy",
  noItem: "doubtNoItem",
  noUnit: "doubtNoUnit",
  zeroPrice: "doubtZeroPrice",
  creditExceeded: "doubtCreditExceeded",
};

/** `level` of a notification of the app: learn.microsoft.com, clientapi/reference/xrm-app/addglobalnotification. */
// The enum is in the types only: at run time there is no such object.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const warning = 3 as XrmEnum.AppNotificationLevel;

/** More than these would hide the question below them. */
const mostTold = 6;

/** The list for the dialog: what may hold the deal up and what then happens. Empty when there is nothing to say. */
export function wordsOfDoubts(doubts: readonly Doubt[], say: Words): string {
  if (doubts.length === 0) return "";
  const told = doubts.slice(0, mostTold).map((doubt) => `• ${sentence(doubt, say)}`);
  const rest = doubts.length - told.length;
  const more = rest > 0 ? [`• ${say("moreDoubts", { count: String(rest) })}`] : [];
  return [say("doubts"), ...told, ...more].join("\n");
}

export interface FixOffers {
  /** Shows each doubt with a link to the place where it can be removed. */
  readonly show: (form: Xrm.FormContext, doubts: readonly Doubt[], say: Words) => void;
  /** Takes away what an earlier command showed. */
  readonly clear: () => void;
}

/** Kept for the page: a notification of the app is taken away by the id it was given. */
export function makeFixOffers(): FixOffers {
  let shown: readonly PromiseLike<string>[] = [];
  return {
    show(form, doubts, say) {
      shown = doubts.slice(0, mostTold).map((doubt) =>
        Xrm.App.addGlobalNotification({
          type: 2,
          level: warning,
          message: sentence(doubt, say),
          showCloseButton: true,
          action: {
            actionLabel: say(doubt.fix.is === "field" ? "fixField" : "fixRecord"),
            eventHandler: () => open(form, doubt.fix),
          },
        }),
      );
    },
    clear() {
      for (const id of shown) void id.then((known) => Xrm.App.clearGlobalNotification(known));
      shown = [];
    },
  };
}

function sentence(doubt: Doubt, say: Words): string {
  const { is, fix: _fix, ...values } = doubt;
  return say(texts[is], values);
}

function open(form: Xrm.FormContext, fix: Fix): void {
  if (fix.is === "record") void Xrm.Navigation.openForm({ entityName: fix.table, entityId: fix.id });
  else form.getControl<Xrm.Controls.StandardControl>(fix.name)?.setFocus();
}
