import { fireEvent, render, screen } from "@testing-library/react";
import type { Decimal } from "#model/decimal";
import type { DealLine, DealSnapshot } from "#model/intents/deal-snapshot";
import { aDealRow, anIntentRow, anOrderRow } from "../shared/testing/deal-rows";
import { makeFakeContext } from "../shared/testing/fake-context";
import { passFrame, passTime } from "../shared/testing/pass-time";
import { CommitmentStatus } from ".";
import type { CommitmentStatusInputs } from "./to-props";

beforeEach(() => jest.useFakeTimers({ now: new Date("2025-04-07T09:24:00Z") }));
afterEach(() => jest.useRealTimers());

const decimal = (text: string) => text as Decimal;

function aLine(id: string, number: number, description: string, quantity: string, unitPrice: string): DealLine {
  const amount = decimal(String(Number(quantity) * Number(unitPrice)));
  return {
    id,
    number,
    item: id,
    description,
    unit: "PCS",
    quantity: decimal(quantity),
    unitPrice: decimal(unitPrice),
    amount,
  };
}

function aSnapshot(total: string, lines: readonly DealLine[]): DealSnapshot {
  const account = { id: "a1", name: "Adatum", number: "10000" };
  return {
    opportunityId: "o1",
    topic: "Machines",
    account,
    currency: "EUR",
    deliverBy: null,
    total: decimal(total),
    lines,
  };
}

const machine = (quantity: string) => aLine("m", 10, "Coffee machine", quantity, "300");
const first = aSnapshot("5040", [machine("12"), aLine("f", 20, "Filter", "120", "12")]);
const second = aSnapshot("4290", [machine("14"), aLine("g", 30, "Grinder", "1", "90")]);

const intents = [
  anIntentRow({ answer: "AcceptedAsAsked", submittedOn: "2025-04-07T08:00:00Z" }),
  anIntentRow({ kind: "AmendmentRequested", version: 2, delivery: "Queued" }),
];

async function showDeal(retrieveMultipleRecords: jest.Mock, rows = intents): Promise<void> {
  const control = new CommitmentStatus();
  const context = makeFakeContext({
    control: "CommitmentStatus",
    parameters: { stage: { raw: null } } as unknown as CommitmentStatusInputs,
    webApi: {
      retrieveRecord: jest.fn().mockResolvedValue(aDealRow({ intents: rows, orders: [anOrderRow()] })),
      retrieveMultipleRecords,
    },
    recordId: "o1",
  });
  control.init(context);
  render(control.updateView(context));
  await passTime();
  await passFrame();
}

const versionRows = (table: string) =>
  Promise.resolve({
    entities:
      table === "accord_intent"
        ? [second, first].map((snapshot, index) => ({
            accord_version: 2 - index,
            accord_snapshot: JSON.stringify(snapshot),
          }))
        : [],
  });

test("versions stand side by side, the one in force marked", async () => {
  await showDeal(jest.fn().mockImplementation(versionRows));
  const [list] = screen.getAllByRole("list").filter((each) => each.className === "accord-versions");
  expect(Array.from(list?.children ?? [], (item) => item.textContent)).toEqual([
    "Version 1in force5,483.00 EUR7 Apr 2025 08:00 · Molly Clark",
    "Version 2submitted5,483.00 EUR7 Apr 2025 09:12 · Molly Clark",
  ]);
});

test("their lines are read only when somebody compares, and put side by side", async () => {
  const retrieveMultipleRecords = jest.fn().mockImplementation(versionRows);
  await showDeal(retrieveMultipleRecords);
  const readsOfVersions = () =>
    (retrieveMultipleRecords.mock.calls as string[][]).filter(([table]) => table === "accord_intent");
  expect(readsOfVersions()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Compare line by line" }));
  await passTime();
  expect(readsOfVersions()).toEqual([["accord_intent", expect.stringContaining("&$top=2")]]);
  const rows = screen.getAllByRole("row").map((row) => Array.from(row.children, (cell) => cell.textContent));
  expect(rows).toEqual([
    ["Line", "Version 1", "Version 2", "Effect"],
    ["10 Coffee machine", "12 × 300.00", "14 × 300.00", "+600.00"],
    ["30 Grinder", "", "1 × 90.00", "+90.00"],
    ["20 Filter", "120 × 12.00", "", "−1,440.00"],
    ["Total", "5,040.00", "4,290.00", "−750.00"],
  ]);
});

test("versions that cannot be read are said to be kept, and the rest stays", async () => {
  await showDeal(
    jest.fn((table: string) => (table === "accord_intent" ? Promise.reject(new Error("503")) : versionRows(""))),
  );
  fireEvent.click(screen.getByRole("button", { name: "Compare line by line" }));
  await passTime();
  expect(screen.getByRole("region").textContent).toContain("The versions could not be loaded; nothing is lost.");
});

test.each([
  ["no JSON", "{"],
  ["no deal", "null"],
  ["a price that is no number", JSON.stringify(aSnapshot("1", [aLine("m", 10, "Machine", "1", "about 3")]))],
  ["a quantity that is no number", JSON.stringify(aSnapshot("1", [aLine("m", 10, "Machine", "some", "3")]))],
  ["a total that is no number", JSON.stringify(aSnapshot("much", [machine("1")]))],
])("a version that holds %s is not compared, and no wrong figure is shown", async (_, accord_snapshot) => {
  const rows = [
    { accord_version: 2, accord_snapshot },
    { accord_version: 1, accord_snapshot: JSON.stringify(first) },
  ];
  await showDeal(
    jest.fn((table: string) => Promise.resolve({ entities: table === "accord_intent" ? rows : [], nextLink: "" })),
  );
  fireEvent.click(screen.getByRole("button", { name: "Compare line by line" }));
  await passTime();
  expect(screen.getByRole("region").textContent).toContain("The versions could not be loaded; nothing is lost.");
});

test("a deal that was asked for once has nothing to compare", async () => {
  await showDeal(jest.fn().mockImplementation(versionRows), intents.slice(0, 1));
  expect(screen.queryByRole("button", { name: "Compare line by line" })).toBeNull();
});
