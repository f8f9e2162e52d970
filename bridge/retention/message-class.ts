import { toOption } from "#model/choice";
import { messageDirections, messageResults, type MessageResult, type messageTable } from "#model/tables/message";
import type { ColumnName } from "#model/tables/row";
import { all, differs, equals, isBefore, type Condition } from "../ports/condition";

/** What is kept for a time of its own: messages to and from the ERP by what came of them, and what operators did. */
export const messageClasses = ["begun", "applied", "refused", "failed", "byOperator"] as const;

export type MessageClass = (typeof messageClasses)[number];

type MessageCondition = Condition<ColumnName<typeof messageTable>>;

const resultOf: Readonly<Record<Exclude<MessageClass, "byOperator">, MessageResult>> = {
  begun: "Begun",
  applied: "Applied",
  refused: "Refused",
  failed: "Failed",
};

/** Messages of a company and a class that occurred before a moment. What tells of earlier clean-ups is in no class: it stays. */
export function isOfClass(company: string, messageClass: MessageClass, before: Date): MessageCondition {
  const old = [equals("accord_company", company), isBefore("accord_occurredon", before)] as const;
  const byOperator = toOption(messageDirections, "ByOperator");
  if (messageClass === "byOperator")
    return all<ColumnName<typeof messageTable>>(...old, equals("accord_direction", byOperator));
  return all<ColumnName<typeof messageTable>>(
    ...old,
    equals("accord_result", toOption(messageResults, resultOf[messageClass])),
    differs("accord_direction", byOperator),
    differs("accord_direction", toOption(messageDirections, "Retention")),
  );
}
