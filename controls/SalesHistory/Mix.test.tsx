import { render, screen, within } from "@testing-library/react";
import { makeFakeContext } from "../shared/testing/fake-context";
import { passFrame, passTime } from "../shared/testing/pass-time";
import { SalesHistory } from ".";
import { aSalesRow } from "./testing/sales-rows";
import type { CustomerInputs } from "../shared/host/customer-of";

beforeEach(() => jest.useFakeTimers({ now: new Date("2025-06-30T14:02:00Z") }));
afterEach(() => jest.useRealTimers());

/** On the form of an account, up to the first frame. */
async function showFirstFrame(webApi: Partial<Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">> = {}) {
  const control = new SalesHistory();
  const context = makeFakeContext<CustomerInputs>({
    control: "SalesHistory",
    parameters: {},
    recordId: "5f9c1f2e-0000-4000-8000-0000000000a1",
    table: "account",
    webApi: { retrieveRecord: jest.fn().mockResolvedValue(aSalesRow()), ...webApi },
  });
  control.init(context);
  render(control.updateView(context));
  await passTime();
}

test("the totals stand first, and what they are made of a frame later, in the room kept for it", async () => {
  await showFirstFrame();
  expect(screen.getByRole("region").textContent).toContain("32,000.00");
  expect(screen.queryByRole("group")).toBeNull();
  expect(document.querySelector<HTMLElement>(".accord > div:last-child")?.style.blockSize).toBe("640px");
  await passFrame();
  expect(within(screen.getByRole("group", { name: "Net sales by month" })).getAllByRole("button")).toHaveLength(12);
});

test("what was bought has its share of this year and of the year before", async () => {
  const retrieveMultipleRecords = jest.fn((_: string, query: string) =>
    Promise.resolve({
      nextLink: "",
      entities: decodeURIComponent(query).includes("on-or-before")
        ? [{ item: "Grinder", kind: null, amount: 100 }]
        : [
            { item: "Coffee machine", kind: null, amount: 300 },
            { item: "Grinder", kind: null, amount: 100 },
          ],
    }),
  );
  await showFirstFrame({ retrieveMultipleRecords });
  await passFrame();
  const table = screen.getByRole("columnheader", { name: "Year before" }).closest("table") as HTMLElement;
  expect(
    within(table)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual([
    "ItemEURShareYear before",
    "Coffee machine300.0075.0 %0.0 %",
    "Grinder100.0025.0 %100.0 %",
    "Total400.00100.0 %100.0 %",
  ]);
  const dates = retrieveMultipleRecords.mock.calls.map(([, query]) =>
    [...decodeURIComponent(query).matchAll(/"(on-or-[a-z]+)" value="([\d-]+)"/g)].map((match) => match.slice(1)),
  );
  expect(dates).toEqual([
    [["on-or-after", "2024-07-01"]],
    [
      ["on-or-after", "2023-07-01"],
      ["on-or-before", "2024-06-30"],
    ],
  ]);
});
