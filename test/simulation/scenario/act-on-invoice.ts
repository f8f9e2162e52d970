import { toIntentKey } from "#model/intent-key";
import type { ErpInvoice } from "../../../bridge/ports/erp-money";
import type { Cashier } from "../erp/cashier";
import type { CreditDesk } from "../erp/credit-desk";
import { lookAgainSeconds, troubledSeconds } from "../time/durations";
import { beginning } from "../time/virtual-time";
import type { World } from "../world";
import type { Act, MoneyAct } from "./act";
import type { RequestFacts } from "./draw-scenario";

/** Who works on invoices that were posted. */
interface Desks {
  readonly cashier: Cashier;
  readonly creditDesk: CreditDesk;
}

const moneyActs: Readonly<Record<MoneyAct["is"], true>> = {
  pay: true,
  takeBack: true,
  credit: true,
  giveCredit: true,
  applyCredit: true,
  refund: true,
};

export function isMoneyAct(act: Act): act is MoneyAct {
  return Object.hasOwn(moneyActs, act.is);
}

/** Lets an act about the invoice of a request's order happen, once the invoice is there. */
export function actOnInvoiceOnceThere(
  world: World,
  desks: Desks,
  act: MoneyAct,
  request: RequestFacts | undefined,
): void {
  if (!request || world.time.now() >= beginning + troubledSeconds * 1000) return;
  const key = toIntentKey(request.id);
  const invoice = [...world.erp.invoices.values()].find(({ document }) => document.key === key)?.document;
  if (invoice) actOnInvoice(desks, act, invoice);
  else world.time.after(lookAgainSeconds * 1000, () => actOnInvoiceOnceThere(world, desks, act, request));
}

function actOnInvoice({ cashier, creditDesk }: Desks, act: MoneyAct, invoice: ErpInvoice): void {
  switch (act.is) {
    case "pay":
      cashier.pay(invoice, act.share);
      return;
    case "takeBack":
      cashier.takeBack(invoice);
      return;
    case "refund":
      cashier.refund(invoice);
      return;
    case "credit":
      creditDesk.credit(invoice);
      return;
    case "giveCredit":
      creditDesk.give(invoice);
      return;
    case "applyCredit":
      creditDesk.apply(invoice);
  }
}
