import { commitmentKinds } from "#model/commitments/kind";
import { toReasonColumns } from "#model/reason";
import { aSalesRow } from "../../controls/SalesHistory/testing/sales-rows";
import { aCommitmentRow, aDealRow, anIntentRow, anOrderRow } from "../../controls/shared/testing/deal-rows";
import { cellsOf } from "./order-line-cells";
import { lateFinance } from "./finance-row";
import { usualState, type ControlName, type State } from "./control-states";

/** Each control with the same text in every column that the ERP, or whoever writes for it, can fill with text. */
export const hostileStates: Readonly<Record<ControlName, (text: string) => State>> = {
  CommitmentStatus: (text) => {
    const refused = anIntentRow({ answer: "Rejected", reason: { code: "RefusedByErp", text } });
    const { details } = toReasonColumns({ code: "ItemUnknown", line: text, item: text });
    const order = { ...anOrderRow({ number: text, address: text, inForce: false }) };
    const story = commitmentKinds.names.map((kind) =>
      aCommitmentRow(kind, "2025-04-07T09:20:00Z", { accord_actor: text, accord_documentnumber: text }),
    );
    const parked = { ...anIntentRow({ delivery: "Parked", version: 2 }), accord_reasondetails: details };
    const deal = aDealRow({ intents: [parked, refused], commitments: story, orders: [order] });
    return {
      answers: { opportunity: { is: "rows", rows: { ...deal, transactioncurrencyid: { isocurrencycode: text } } } },
    };
  },
  OrderLines: (text) => {
    const named = { id: { guid: "o1" }, etn: "x", name: text };
    const cells = {
      accord_item: text,
      accord_description: text,
      accord_promiseditem: text,
      accord_promiseddescription: text,
      accord_differs: text,
      accord_orderid: named,
      transactioncurrencyid: named,
    };
    return {
      answers: {},
      parameters: { lines: { records: [cellsOf("Substituted", cells), cellsOf("Changed", cells)] } },
    };
  },
  SalesHistory: (text) => {
    const { accord_account_accountfinance: finances = [], accord_account_salesmonth: months = [] } = aSalesRow();
    const book = { accord_company: text, accord_currencycode: text };
    const sales = aSalesRow({
      accord_account_accountfinance: finances.map((finance) => ({ ...finance, ...book })),
      accord_account_salesmonth: months.map((month) => ({ ...month, ...book })),
    });
    const mix = [{ item: text, kind: null, amount: 100 }];
    return { answers: { account: { is: "rows", rows: sales }, accord_invoiceline: { is: "rows", rows: mix } } };
  },
  PaymentPatterns: (text) => {
    const overdue = JSON.stringify([{ number: text, due: "2025-05-15", days: 46, amount: 3000, open: 2000 }]);
    const finance = {
      ...lateFinance,
      accord_company: text,
      accord_currencycode: text,
      accord_agingedges: text,
      accord_oldestoverdue: overdue,
    };
    return { ...usualState("PaymentPatterns"), answers: { accord_accountfinance: { is: "rows", rows: [finance] } } };
  },
};
