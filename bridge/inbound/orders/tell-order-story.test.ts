import { decimal } from "#model/decimal";
import { toEventKey } from "../../deal/tell-commitment";
import { anOrder, anOrderLine, aSnapshot } from "../../testing/documents";
import type { AnswerMove } from "./answer-of-order";
import { compareWithPromise } from "./compare-with-promise";
import type { MirroredOrder } from "./mirrored-order";
import { tellOrderStory } from "./tell-order-story";

const erp = { connection: "bc", company: "CRONUS DE" };
const keyOfLine = (sequence: number) => `line ${sequence}`;

function mirrored(toldKeys: readonly string[]): MirroredOrder {
  return {
    "@odata.etag": 'W/"1"',
    accord_orderid: "3d4c7524-a578-4783-b608-73f7b0b68fd2",
    accord_erpkey: "k",
    accord_number: "101042",
    accord_erpversion: "2025-06-30T11:00:00.0000000Z",
    accord_digest: "d",
    accord_goneon: null,
    accord_inforce: false,
    _accord_accountid_value: null,
    _accord_opportunityid_value: null,
    _accord_intentid_value: null,
    accord_order_orderline: [],
    accord_order_commitment: toldKeys.map((key, at) => ({
      "@odata.etag": 'W/"1"',
      accord_commitmentid: `${at}`,
      accord_eventkey: key,
    })),
    accord_order_issue: [],
  };
}

const secondVersion = "f1a9c8de-53b0-4a55-8b0e-2d6a3a1f9c77";

function tell(order: ReturnType<typeof anOrder>, move?: AnswerMove, before?: MirroredOrder) {
  const lines = compareWithPromise(order, aSnapshot());
  const intent = { intentVersion: 'W/"7"', acceptedIntent: secondVersion };
  return tellOrderStory(erp, { order, lines, mirrored: before, move, ...intent, keyOfLine });
}

const accepted = anOrder({ decision: "Accepted" });
const created = toEventKey(erp, "OrderCreated", accepted.id);

test("the first acceptance is told as the order, with its amount and how it differs from what was promised", () => {
  expect(tell(accepted)).toMatchObject([
    { kind: "OrderCreated", amount: "3600", documentNumber: "101042", details: undefined },
  ]);
  const other = anOrder({ decision: "Accepted", lines: [anOrderLine({ quantity: decimal("11") })] });
  expect(tell(other)).toMatchObject([{ kind: "OrderCreated", details: { lines: [{ differs: ["quantity"] }] } }]);
});

test("it is told once, whatever is read again", () => {
  expect(tell(accepted, undefined, mirrored([created])).map((event) => event.kind)).toEqual(["OrderChanged"]);
  const before = mirrored([created, toEventKey(erp, "OrderChanged", `${accepted.id} ${accepted.version}`)]);
  expect(tell(accepted, undefined, before)).toEqual([]);
});

describe("an order that was accepted, reopened, and released as the next version of the deal", () => {
  const acceptance: AnswerMove = { is: "moves", from: "Acknowledged", answer: "AcceptedAsAsked", reason: undefined };
  const changed = toEventKey(erp, "OrderChanged", `${accepted.id} ${accepted.version}`);
  const amended = toEventKey(erp, "AmendmentAccepted", secondVersion);

  test("is told as the amendment that was accepted, with its amount", () => {
    expect(tell(accepted, acceptance, mirrored([created, changed]))).toMatchObject([
      { kind: "AmendmentAccepted", eventKey: amended, amount: "3600", documentNumber: "101042" },
    ]);
  });

  test("is told once", () => {
    expect(tell(accepted, acceptance, mirrored([created, changed, amended]))).toEqual([]);
    const news = { order: accepted, lines: [], mirrored: mirrored([created, changed]), move: acceptance };
    const toldElsewhere = { ...news, intentVersion: 'W/"7"', acceptedIntent: undefined, keyOfLine };
    expect(tellOrderStory(erp, toldElsewhere)).toEqual([]);
  });

  test("says nothing more while the answer stays", () => {
    const stays: AnswerMove = { is: "stays", answer: "AcceptedAsAsked" };
    expect(tell(accepted, stays, mirrored([created, changed]))).toEqual([]);
  });
});

test("edits of an order nobody has accepted yet are no story", () => {
  expect(tell(anOrder(), undefined, mirrored([]))).toEqual([]);
});

test("a hold names its reason, and the same hold set again later is another event", () => {
  const hold: AnswerMove = {
    is: "moves",
    from: "Acknowledged",
    answer: "OnHold",
    reason: { code: "CustomerBlocked", customer: "Adatum", block: "Blocked" },
  };
  const [event] = tell(anOrder(), hold);
  expect(event).toMatchObject({ kind: "CreditHeld", reason: { code: "CustomerBlocked" } });
  const later = { ...hold, reason: { code: "AwaitingApproval" } as const };
  expect(tell(anOrder(), later)).toMatchObject([{ kind: "OrderHeld" }]);
});

test("a hold that ends with the release is told as both", () => {
  const release: AnswerMove = { is: "moves", from: "OnHold", answer: "AcceptedAsAsked", reason: undefined };
  expect(tell(accepted, release).map((event) => event.kind)).toEqual(["HoldReleased", "OrderCreated"]);
});

test("an order found before its request was recorded as sent acknowledges it", () => {
  const move: AnswerMove = { is: "moves", from: "Submitted", answer: "Acknowledged", reason: undefined };
  expect(tell(anOrder(), move).map((event) => event.kind)).toEqual(["IntentAcknowledged"]);
});
