import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { toOption } from "#model/choice";
import { stages, type Stage } from "#model/stage";
import { aDealRow, anIntentRow, anOrderRow } from "../shared/testing/deal-rows";
import { makeFakeContext, type FakeContextOptions } from "../shared/testing/fake-context";
import { passFrame, passTime } from "../shared/testing/pass-time";
import { CommitmentStatus } from ".";
import type { CommitmentStatusInputs } from "./to-props";

const now = new Date("2025-04-07T09:24:00Z");
beforeEach(() => jest.useFakeTimers({ now }));
afterEach(() => jest.useRealTimers());

const opportunityId = "5f9c1f2e-0000-4000-8000-000000000001";
const committed = aDealRow({ intents: [anIntentRow({ answer: "AcceptedAsAsked" })], orders: [anOrderRow()] });
const submitted = aDealRow({ intents: [anIntentRow()] });

interface Bound {
  readonly stage?: Stage;
  readonly orderNumber?: string;
  readonly isReadable?: boolean;
}

function inputs({ stage, orderNumber, isReadable = true }: Bound): CommitmentStatusInputs {
  const security = { editable: false, readable: isReadable, secured: true };
  return {
    stage: { raw: stage ? toOption(stages, stage) : null, type: "OptionSet", error: false, errorMessage: "", security },
    orderNumber: { raw: orderNumber ?? null, type: "SingleLine.Text", error: false, errorMessage: "" },
  };
}

type Options = Omit<FakeContextOptions<CommitmentStatusInputs>, "control" | "parameters">;

/** The control on a form, driven through its class as the platform does. */
async function showControl(retrieveRecord: jest.Mock, bound: Bound = {}, options: Options = {}) {
  const control = new CommitmentStatus();
  const contextOf = (changed: Bound) =>
    makeFakeContext({
      control: "CommitmentStatus",
      parameters: inputs(changed),
      webApi: { retrieveRecord },
      recordId: `{${opportunityId}}`,
      ...options,
    });
  const context = contextOf(bound);
  control.init(context);
  const page = render(control.updateView(context));
  await passTime();
  await passFrame();
  const update = async (changed: Bound): Promise<void> => {
    const element: ReactElement = control.updateView(contextOf(changed));
    page.rerender(element);
    await passTime();
    await passFrame();
  };
  return { control, page, update };
}

const text = () => screen.getByRole("region").textContent;

test("one request brings the whole deal", async () => {
  const retrieveRecord = jest.fn().mockResolvedValue(committed);
  await showControl(retrieveRecord);
  expect(retrieveRecord.mock.calls).toEqual([["opportunity", opportunityId, expect.stringContaining("$expand=")]]);
  expect(text()).toContain("Committed. Order SO-101042 is released");
});

test("until the answer arrives the stage column is shown, and that more is coming", async () => {
  await showControl(jest.fn().mockReturnValue(new Promise(() => undefined)), {
    stage: "Committed",
    orderNumber: "SO-1",
  });
  expect(text()).toContain("Committed. Order SO-1.");
  expect(screen.getByLabelText("Loading fulfillment").getAttribute("aria-busy")).toBe("true");
});

test("the sentence stands first, and what it rests on a frame later; until then there is what was there", async () => {
  const retrieveRecord = jest.fn().mockResolvedValueOnce(submitted).mockResolvedValue(committed);
  await showControl(retrieveRecord);
  const current = () => document.querySelector("[aria-current=step]")?.textContent;
  expect(current()).toMatch(/^Submitted/);
  await passTime(4000);
  expect(text()).toContain("Committed. Order SO-101042 is released");
  expect(current()).toMatch(/^Submitted/);
  await passFrame();
  expect(current()).toMatch(/^Committed/);
});

test("a failed reading keeps the stage, says so, and can be tried again", async () => {
  const retrieveRecord = jest
    .fn()
    .mockRejectedValueOnce({ errorCode: -2147015902, message: "busy" })
    .mockResolvedValue(committed);
  await showControl(retrieveRecord, { stage: "Committed" });
  expect(text()).toContain(
    "The story of this deal could not be loaded. The stage is the one on the form; nothing is lost.",
  );
  expect(text()).toContain("For support: 0x80072322");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await passTime();
  await passFrame();
  expect(text()).toContain("Order SO-101042 is released");
  expect(text()).not.toContain("could not be loaded");
});

test("a reading that fails later leaves what was known before", async () => {
  const retrieveRecord = jest.fn().mockResolvedValueOnce(submitted).mockRejectedValue(new Error("offline"));
  await showControl(retrieveRecord);
  await passTime(4000);
  await passFrame();
  expect(text()).toContain("Submitted 12 min ago");
  expect(text()).toContain("could not be loaded");
});

test("without the privilege to read it says what is missing and offers no vain retry", async () => {
  await showControl(jest.fn().mockRejectedValue({ errorCode: -2147220960 }));
  expect(text()).toContain("Your role may not read its requests and orders.");
  expect(screen.queryByRole("button")).toBeNull();
});

test("a stage hidden by column security is said to be hidden", async () => {
  await showControl(jest.fn().mockResolvedValue(committed), { isReadable: false });
  expect(text()).toContain("Hidden from your role.");
  expect(screen.queryByLabelText("The way of the deal")).toBeNull();
});

test("a deal that is not saved is not read", () => {
  const retrieveRecord = jest.fn();
  const control = new CommitmentStatus();
  const context = makeFakeContext({ control: "CommitmentStatus", parameters: inputs({}), webApi: { retrieveRecord } });
  render(control.updateView(context));
  expect(retrieveRecord).not.toHaveBeenCalled();
  expect(text()).toContain("Save the deal first");
});

describe("reading again", () => {
  test("every four seconds while the ERP owes an answer, and no longer when it came", async () => {
    const retrieveRecord = jest.fn().mockResolvedValueOnce(submitted).mockResolvedValue(committed);
    await showControl(retrieveRecord);
    await passTime(3900);
    expect(retrieveRecord).toHaveBeenCalledTimes(1);
    await passTime(100);
    expect(text()).toContain("Committed.");
    await passTime(60_000);
    expect(retrieveRecord).toHaveBeenCalledTimes(2);
  });

  test("not while nobody sees the page", async () => {
    const retrieveRecord = jest.fn().mockResolvedValue(submitted);
    await showControl(retrieveRecord);
    const visibility = jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    await passTime(60_000);
    expect(retrieveRecord).toHaveBeenCalledTimes(1);
    visibility.mockRestore();
  });

  test("when a bound column changes, and not when nothing did", async () => {
    const retrieveRecord = jest.fn().mockResolvedValue(committed);
    const { update } = await showControl(retrieveRecord, { stage: "Submitted" });
    await update({ stage: "Submitted" });
    expect(retrieveRecord).toHaveBeenCalledTimes(1);
    await update({ stage: "Committed" });
    expect(retrieveRecord).toHaveBeenCalledTimes(2);
  });

  test("eight times less often when nothing moved for an hour", async () => {
    const retrieveRecord = jest
      .fn()
      .mockResolvedValue(aDealRow({ intents: [anIntentRow({ submittedOn: "2025-04-07T07:00:00Z" })] }));
    await showControl(retrieveRecord);
    await passTime(31_000);
    expect(retrieveRecord).toHaveBeenCalledTimes(1);
    await passTime(1000);
    expect(retrieveRecord).toHaveBeenCalledTimes(2);
  });

  test("never after the control is gone", async () => {
    const retrieveRecord = jest.fn().mockResolvedValue(submitted);
    const { control, page } = await showControl(retrieveRecord);
    page.unmount();
    control.destroy();
    jest.advanceTimersByTime(60_000);
    expect(retrieveRecord).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});

test("a change of the situation is spoken, the passing of time is not", async () => {
  const retrieveRecord = jest
    .fn()
    .mockResolvedValueOnce(submitted)
    .mockResolvedValueOnce(submitted)
    .mockResolvedValue(committed);
  await showControl(retrieveRecord);
  const spoken = () => screen.getByRole("status").textContent;
  const before = spoken();
  await passTime(4000);
  expect(spoken()).toBe(before);
  await passTime(4000);
  expect([before, spoken()]).toEqual(["Submitted. Now with: Accord", "Committed. Now with: Warehouse"]);
});

test("text of the ERP stays text", async () => {
  const row = aDealRow({
    intents: [
      anIntentRow({ answer: "Rejected", reason: { code: "RefusedByErp", text: "<img src=x onerror=alert(1)>" } }),
    ],
  });
  await showControl(jest.fn().mockResolvedValue(row));
  expect(text()).toContain("It says: <img src=x onerror=alert(1)>");
  expect(document.querySelector("img")).toBeNull();
});

test("the order number leads to the order in the ERP, telling it nothing about this page", async () => {
  await showControl(jest.fn().mockResolvedValue(committed));
  const link = screen.getByRole("link", { name: "SO-101042" });
  expect(link.getAttribute("href")).toBe("https://erp.example/SO-101042");
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
});

test("where there is little room the story is folded away", async () => {
  await showControl(jest.fn().mockResolvedValue(committed), {}, { width: 360 });
  expect(screen.getByRole("group").hasAttribute("open")).toBe(false);
  expect(screen.getByRole("region").className).toContain("accord-compact");
});

test("times are those of the user's zone and clock", async () => {
  await showControl(jest.fn().mockResolvedValue(submitted), {}, { offsetMinutes: 120, timePattern: "h:mm tt" });
  expect(text()).toContain("7 Apr 2025 11:12 AM");
});

test("in German everything is German", async () => {
  await showControl(jest.fn().mockResolvedValue(submitted), {}, { languageId: 1031 });
  expect(text()).toContain("Eingereicht vor 12 Minuten. Accord übergibt die Anforderung an Business Central.");
});

test("in a right-to-left language the control runs from right to left and the dark theme is followed", async () => {
  await showControl(jest.fn().mockResolvedValue(committed), {}, { isRightToLeft: true, isDark: true });
  const region = screen.getByRole("region");
  expect([region.getAttribute("dir"), region.className]).toEqual(["rtl", "accord accord-dark"]);
});
