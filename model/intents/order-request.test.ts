import { parseOrderRequest, type OrderRequest } from "./order-request";

const request: OrderRequest = {
  opportunityId: "5f9c1f2e-0000-4000-8000-000000000001",
  account: { id: "5f9c1f2e-0000-4000-8000-0000000000a1", name: "Adatum Corporation", number: null },
  version: 2,
  orderNumber: "SO-101042",
};

test("a stored order request is read as it was written", () => {
  expect(parseOrderRequest(JSON.stringify(request))).toEqual({ is: "read", request });
  expect(parseOrderRequest(JSON.stringify({ ...request, orderNumber: null }))).toMatchObject({ is: "read" });
});

test.each([
  ["", "the text is not JSON"],
  ["null", '"opportunityId" is missing or has the wrong form'],
  [JSON.stringify({ ...request, account: null }), '"account" is missing or has the wrong form'],
  [JSON.stringify({ ...request, version: "2" }), '"version" is missing or has the wrong form'],
  [JSON.stringify({ ...request, orderNumber: undefined }), '"orderNumber" is missing or has the wrong form'],
])("%s is unreadable and says why", (text, detail) => {
  expect(parseOrderRequest(text)).toEqual({ is: "unreadable", detail });
});
