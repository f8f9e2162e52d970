import type { LoggedRequest } from "../api/request-log";
import { foldRequests } from "./fold-requests";

function aRequest(sequence: number, path: string, values: Partial<LoggedRequest> = {}): LoggedRequest {
  return { sequence, at: "2025-06-30T12:00:00.000Z", method: "GET", path, status: 200, milliseconds: 1, ...values };
}

describe("the requests shown", () => {
  it("fold polls that differ in their moment only, and keep the newest", () => {
    const since = (second: number): string =>
      `/salesOrders?$filter=lastModifiedDateTime ge 2025-06-30T12:00:0${second}.000Z`;

    const folded = foldRequests([
      aRequest(4, since(4)),
      aRequest(3, "/items"),
      aRequest(2, since(2)),
      aRequest(1, since(1)),
    ]);

    expect(folded.map(({ sequence, times }) => [sequence, times])).toEqual([
      [4, 3],
      [3, 1],
    ]);
    expect(folded[0]?.path).toBe(since(4));
  });

  it("keep every write, every failure and every fault", () => {
    const requests = [
      aRequest(6, "/salesOrders", { method: "POST", status: 201 }),
      aRequest(5, "/salesOrders", { method: "POST", status: 201 }),
      aRequest(4, "/items", { status: 404 }),
      aRequest(3, "/items", { status: 404 }),
      aRequest(2, "/items", { fault: "slow" }),
      aRequest(1, "/items", { fault: "slow" }),
    ];

    expect(foldRequests(requests).map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2, 1]);
  });
});
