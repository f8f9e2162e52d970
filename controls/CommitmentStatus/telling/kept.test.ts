import { toDeal } from "../../shared/mirror/read-deal";
import { aDealRow, anIntentRow, anOrderRow } from "../../shared/testing/deal-rows";
import { tell, tellKnown } from "../testing/tell";
import type { KnownOfDeal } from "./view-of";

const keptSince = new Date("2025-04-07T09:12:00Z");
const view = (known: KnownOfDeal) => tellKnown({ ...known, keptSince });

test("a first request that waits in the browser is told as submitted, and where it is", () => {
  const { sentence, look, panels } = view({ is: "ready", deal: toDeal(aDealRow({})) });
  expect(sentence).toBe("Submitted,| kept in this browser since 09:12. It goes out when you are online again.");
  expect(look.tone).toBe("warn");
  expect(panels[0]?.text).toMatch(/^A request waits in this browser\.\| It is kept since 09:12/);
});

test("a change that waits in the browser leaves the order what it is, and is told beside it", () => {
  const deal = aDealRow({ intents: [anIntentRow({ answer: "AcceptedAsAsked" })], orders: [anOrderRow()] });
  const { sentence, panels } = view({ is: "ready", deal: toDeal(deal) });
  expect(sentence).toBe(tell(deal).sentence);
  expect(panels[0]?.text).toMatch(/^A request waits/);
});

test("it is told while the deal itself cannot be read: the browser is offline", () => {
  const { sentence, panels } = view({ is: "failed", deal: undefined, failure: { is: "Unavailable", code: "" } });
  expect(sentence).toMatch(/^Submitted,\| kept in this browser/);
  expect(panels).toHaveLength(2);
});
