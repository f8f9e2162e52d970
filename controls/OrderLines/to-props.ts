import { makeCalendar } from "../shared/host/calendar";
import { makeMoments } from "../shared/host/moments";
import { makeTellAmount, makeTellQuantity, makeTellRounded } from "../shared/host/numbers";
import { surfaceOf } from "../shared/host/surface-of";
import { makeWords } from "../shared/words/words";
import { openLine, sortBy, sortOf, stateOf } from "./lines-dataset";
import type { OrderLinesProps } from "./OrderLinesApp";
import type { Word } from "./words";

/** The properties of ControlManifest.Input.xml. */
export interface OrderLinesInputs {
  readonly lines: ComponentFramework.PropertyTypes.DataSet;
}

const compactBelow = 760;

/** What the platform hands over, in the words of the control. */
export function toProps(context: ComponentFramework.Context<OrderLinesInputs>): OrderLinesProps {
  const { parameters, resources, userSettings, formatting } = context;
  const say = makeWords<Word>(resources, userSettings.isRTL);
  const calendar = makeCalendar(say);
  const dataset = parameters.lines;
  return {
    state: stateOf(dataset),
    viewColumns: [...dataset.columns].sort((a, b) => a.order - b.order).map((column) => column.name),
    sort: sortOf(dataset),
    surface: surfaceOf(context, compactBelow),
    teller: {
      say,
      amount: makeTellAmount(formatting),
      quantity: makeTellQuantity(formatting),
      date: calendar.date,
      number: makeTellRounded(formatting),
    },
    tellMoment: makeMoments(userSettings, calendar).moment,
    onSort: ({ name }) => sortBy(dataset, name),
    onOpen: (lineId) => openLine(dataset, lineId),
    onTryAgain: () => dataset.refresh(),
  };
}
