import { answers, isAwaitingDecision } from "./answer";
import { deliveries } from "./delivery";
import { placesOnTheWay, positionOf, type Position } from "./position";

const known: readonly Position[] = ["Answered", "Parked", ...placesOnTheWay];

test.each(answers.names.flatMap((answer) => deliveries.names.map((delivery) => [answer, delivery] as const)))(
  "a request with answer %s and delivery %s is in one place",
  (answer, delivery) => {
    const position = positionOf(answer, delivery);
    expect(known).toContain(position);
    expect(position === "Answered").toBe(!isAwaitingDecision(answer));
    expect(position === "Parked").toBe(isAwaitingDecision(answer) && delivery === "Parked");
  },
);

test("what the ERP holds is told apart from what it has received", () => {
  expect(positionOf("OnHold", "Delivered")).toBe("OnHoldByErp");
  expect(positionOf("Acknowledged", "Delivered")).toBe("ReceivedByErp");
});
