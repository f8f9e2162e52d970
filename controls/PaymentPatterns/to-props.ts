import { saveCsv } from "../shared/host/csv";
import { customerOf, type CustomerInputs } from "../shared/host/customer-of";
import { makeCustomerTeller } from "../shared/host/customer-teller";
import { surfaceOf } from "../shared/host/surface-of";
import { toCalendarDate } from "../shared/mirror/cells";
import { readAccountFinance } from "../shared/mirror/read-account-finance";
import { makeWords } from "../shared/words/words";
import type { PaymentPatternsProps } from "./PaymentPatternsApp";
import type { Word } from "./words";

/** The properties of ControlManifest.Input.xml. */
export interface PaymentPatternsInputs extends CustomerInputs {
  readonly deliveryDate?: ComponentFramework.PropertyTypes.DateTimeProperty;
  readonly isSummary?: ComponentFramework.PropertyTypes.TwoOptionsProperty;
}

const compactBelow = 760;

/** What the platform hands over, in the words of the control. */
export function toProps(context: ComponentFramework.Context<PaymentPatternsInputs>): PaymentPatternsProps {
  const { mode, navigation, parameters, resources, userSettings, webAPI } = context;
  const say = makeWords<Word>(resources, userSettings.isRTL);
  const customer = customerOf(parameters, mode);
  return {
    customer,
    isSummary: parameters.isSummary?.raw === true,
    invoiceOn: toCalendarDate(parameters.deliveryDate?.raw) ?? undefined,
    read: (accountId) => readAccountFinance(webAPI, accountId),
    surface: surfaceOf(context, compactBelow),
    teller: makeCustomerTeller<Word>(context, say),
    onSave: (rows) => saveCsv(navigation, `${say("Title")} ${customer.name}.csv`, rows),
  };
}
