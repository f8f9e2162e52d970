import { saveCsv } from "../shared/host/csv";
import { customerOf, type CustomerInputs } from "../shared/host/customer-of";
import { makeCustomerTeller } from "../shared/host/customer-teller";
import { makeTellQuantity } from "../shared/host/numbers";
import { surfaceOf } from "../shared/host/surface-of";
import { makeWords } from "../shared/words/words";
import { makeSalesReader } from "./sales-reader";
import type { SalesHistoryProps } from "./SalesHistoryApp";
import type { Word } from "./words";

const compactBelow = 640;

/** What the platform hands over, in the words of the control. */
export function toProps(context: ComponentFramework.Context<CustomerInputs>): SalesHistoryProps {
  const { formatting, mode, navigation, parameters, resources, userSettings, webAPI } = context;
  const say = makeWords<Word>(resources, userSettings.isRTL);
  const customer = customerOf(parameters, mode);
  const teller = { ...makeCustomerTeller<Word>(context, say), quantity: makeTellQuantity(formatting) };
  return {
    customer,
    reader: makeSalesReader(webAPI, teller.today),
    surface: surfaceOf(context, compactBelow),
    teller,
    onSave: (rows) => saveCsv(navigation, `${say("Title")} ${customer.name}.csv`, rows),
    onOpenDeal: (entityId) => void navigation.openForm({ entityName: "opportunity", entityId }),
  };
}
