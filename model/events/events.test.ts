import { parseSnapshot } from "../intents/deal-snapshot";
import { parseOrderRequest } from "../intents/order-request";
import { dealShape, eventDefinitions, orderRequestShape } from "./events";
import type { Shape } from "./shape";

const deal = {
  opportunityId: "5f9c1f2e-0000-4000-8000-000000000001",
  topic: "Coffee machines",
  account: { id: "5f9c1f2e-0000-4000-8000-0000000000a1", name: "Adatum", number: null },
  currency: "EUR",
  deliverBy: "2025-07-31",
  total: "3600",
  lines: [
    {
      id: "b1",
      number: 10,
      item: "CM-200",
      description: "",
      quantity: "12",
      unit: null,
      unitPrice: "300",
      amount: "3600",
    },
  ],
};
const request = { opportunityId: deal.opportunityId, account: deal.account, version: 1, orderNumber: null };

const fieldsOf = (shape: Shape) => (shape.is === "record" ? Object.keys(shape.fields) : []);
const lineShape =
  dealShape.is === "record" && dealShape.fields.lines?.is === "list" ? dealShape.fields.lines.of : dealShape;
const isRead = (value: unknown) => parseSnapshot(JSON.stringify(value)).is;

test("every event has one type of its own, which names its version", () => {
  const types = eventDefinitions.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  for (const type of types) expect(type).toMatch(/^accord\.(intent|commitment)\.[A-Za-z]+\.v\d+$/);
});

test("a field a later version adds passes, in the deal, its account and its lines", () => {
  const added = {
    ...deal,
    channel: "web",
    account: { ...deal.account, tier: "A" },
    lines: [{ ...deal.lines[0], margin: "12" }],
  };
  expect(isRead(added)).toBe("read");
  expect(parseOrderRequest(JSON.stringify({ ...request, channel: "web" })).is).toBe("read");
});

test.each([...fieldsOf(dealShape)])("a deal whose field %s is gone or of another kind is not read", (field) => {
  expect(isRead({ ...deal, [field]: undefined })).toBe("unreadable");
  expect(isRead({ ...deal, [field]: true })).toBe("unreadable");
});

test.each([...fieldsOf(lineShape)])("nor is a line whose field %s is", (field) => {
  expect(isRead({ ...deal, lines: [{ ...deal.lines[0], [field]: undefined }] })).toBe("unreadable");
  expect(isRead({ ...deal, lines: [{ ...deal.lines[0], [field]: true }] })).toBe("unreadable");
});

test.each([...fieldsOf(orderRequestShape)])("nor is a request about an order whose field %s is", (field) => {
  expect(parseOrderRequest(JSON.stringify({ ...request, [field]: undefined })).is).toBe("unreadable");
  expect(parseOrderRequest(JSON.stringify({ ...request, [field]: true })).is).toBe("unreadable");
});
