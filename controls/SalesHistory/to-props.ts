import { makeCalendar, toDay } from "../shared/host/calendar";
import { saveCsv } from "../shared/host/csv";
import { customerOf, type CustomerInputs } from "../shared/host/customer-of";
import { makeMoments } from "../shared/host/moments";
import { makeTellAmount, makeTellNumber, makeTellQuantity } from "../shared/host/numbers";
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
  const locale = say("Locale");
  const customer = customerOf(parameters, mode);
  const now = new Date();
  const today = toDay(now, userSettings);
  return {
    customer,
    reader: makeSalesReader(webAPI, today),
    surface: surfaceOf(context, compactBelow),
    teller: {
      ...makeCalendar(locale),
      say,
      amount: makeTellAmount(formatting),
      quantity: makeTellQuantity(formatting),
      number: makeTellNumber(formatting),
      moment: makeMoments(userSettings, locale).moment,
      today,
      yesterday: toDay(new Date(now.getTime() - 86_400_000), userSettings),
    },
    onSave: (rows) => saveCsv(navigation, `${say("Title")} ${customer.name}.csv`, rows),
    onOpenDeal: (entityId) => void navigation.openForm({ entityName: "opportunity", entityId }),
  };
}
