import { XrmMockGenerator } from "xrm-mock";
import { toOption } from "#model/choice";
import { stages, type Stage } from "#model/stage";
import { creditStatuses } from "#model/tables/account";
import type { OpportunityRow, ProductLineRow } from "../deal/deal-rows";

export const opportunityId = "5f9c1f2e-0000-4000-8000-000000000001";

/** What the fake organisation holds and what was done to it. */
export interface Organisation {
  opportunity: OpportunityRow & Readonly<Record<string, unknown>>;
  lines: ProductLineRow[];
  intents: Readonly<Record<string, unknown>>[];
  orders: Readonly<Record<string, unknown>>[];
  /** The buyer as the bridge knows it. */
  account: Readonly<Record<string, unknown>>;
  /** Thrown by the next calls of a kind. */
  readonly faults: { create?: unknown; retrieve?: unknown; retrieveMultiple?: unknown };
  readonly requests: string[];
}

export interface FormSetup {
  readonly stage?: Stage;
  readonly isDirty?: boolean;
  readonly isNew?: boolean;
  readonly languageId?: number;
}

export interface OpportunityForm {
  readonly form: Xrm.FormContext;
  readonly executionContext: Xrm.Events.EventContext;
  readonly organisation: Organisation;
  readonly save: jest.Mock;
  readonly refresh: jest.Mock;
  readonly refreshRibbon: jest.Mock;
  readonly refreshLines: jest.Mock;
  readonly confirm: jest.Mock;
  /** Texts of the form notifications by their ids, as a person sees them now. */
  readonly notifications: () => Readonly<Record<string, string>>;
}

const account = {
  accountid: "5f9c1f2e-0000-4000-8000-0000000000a1",
  name: "Adatum Corporation",
  accountnumber: "10000",
};
const euro = { transactioncurrencyid: "5f9c1f2e-0000-4000-8000-0000000000c1", isocurrencycode: "EUR" };

export function anOpportunityRow(change: Partial<OpportunityRow> = {}): OpportunityRow & Record<string, unknown> {
  return {
    name: "Coffee machines for 12 branches",
    statecode: 0,
    accord_deliverby: "2025-07-31",
    customerid_account: account,
    parentaccountid: null,
    transactioncurrencyid: euro,
    ...change,
  };
}

export function aLineRow(change: Partial<ProductLineRow> = {}): ProductLineRow {
  return {
    opportunityproductid: "5f9c1f2e-0000-4000-8000-0000000000b1",
    lineitemnumber: 10,
    productname: "Coffee machine, 2 groups",
    quantity: 12,
    priceperunit: 300,
    extendedamount: 3600,
    tax: null,
    productid: { productnumber: "CM-200", name: "Coffee machine, 2 groups" },
    uomid: { name: "Each" },
    ...change,
  };
}

/** A form of xrm-mock over a small organisation; what xrm-mock leaves out is put in. */
export function openOpportunityForm(setup: FormSetup = {}): OpportunityForm {
  XrmMockGenerator.initialise();
  const id = setup.isNew ? "" : `{${opportunityId.toUpperCase()}}`;
  const form: Xrm.FormContext = XrmMockGenerator.getFormContext();
  XrmMockGenerator.Attribute.createOptionSet(
    "accord_stage",
    setup.stage ? toOption(stages, setup.stage) : undefined,
    [],
  );
  XrmMockGenerator.Attribute.createString("accord_ordernumber", "");
  const spies = {
    save: jest.fn().mockResolvedValue(undefined),
    refresh: jest.fn().mockResolvedValue(undefined),
    refreshRibbon: jest.fn(),
    refreshLines: jest.fn(),
    confirm: jest.fn().mockResolvedValue({ confirmed: true }),
  };
  Object.assign(form.data, { save: spies.save, refresh: spies.refresh });
  Object.assign(form.data.entity, { getId: () => id, getIsDirty: () => setup.isDirty ?? false });
  Object.assign(form.ui, { refreshRibbon: spies.refreshRibbon });
  const getControl = form.getControl.bind(form) as (name: string) => unknown;
  Object.assign(form, {
    getControl: (name: string) => (name === "accord_orderlines" ? { refresh: spies.refreshLines } : getControl(name)),
  });
  const organisation: Organisation = {
    opportunity: anOpportunityRow(),
    lines: [aLineRow()],
    intents: [],
    orders: [],
    account: { accord_creditstatus: toOption(creditStatuses, "Free"), accord_account_accountfinance: [] },
    faults: {},
    requests: [],
  };
  Object.assign(Xrm, { WebApi: fakeWebApi(organisation) });
  Object.assign(Xrm.Navigation, { openConfirmDialog: spies.confirm });
  Object.assign(Xrm.Utility, {
    showProgressIndicator: jest.fn(),
    closeProgressIndicator: jest.fn(),
    getGlobalContext: () => ({
      userSettings: { languageId: setup.languageId ?? 1033, userId: "{5F9C1F2E-0000-4000-8000-0000000000D1}" },
    }),
    getPageContext: () => ({ input: { pageType: "entityrecord", entityName: "opportunity", entityId: id } }),
  });
  return {
    form,
    executionContext: { getFormContext: () => form } as Xrm.Events.EventContext,
    organisation,
    ...spies,
    notifications: () => notificationsOf(form),
  };
}

function fakeWebApi(organisation: Organisation): object {
  const answer = (fault: unknown, value: () => unknown): Promise<unknown> =>
    // What the platform rejects with is an object, not an Error.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    fault === undefined ? Promise.resolve().then(value) : Promise.reject(fault);
  return {
    retrieveRecord: (table: string, id: string) => {
      organisation.requests.push(`GET ${table}`);
      return answer(organisation.faults.retrieve, () => {
        if (table === "opportunity") return organisation.opportunity;
        if (table === "account") return organisation.account;
        const row = organisation.intents.find((intent) => intent["accord_intentid"] === id);
        // What the platform rejects with is an object, not an Error.
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        if (!row) throw { errorCode: -2147220969, message: "accord_intent With Id Does Not Exist" };
        return row;
      });
    },
    retrieveMultipleRecords: (table: string) => {
      organisation.requests.push(`GET ${table}s`);
      return answer(organisation.faults.retrieveMultiple, () => ({
        entities: rowsOf(organisation, table),
      }));
    },
    createRecord: (table: string, row: Readonly<Record<string, unknown>>) => {
      organisation.requests.push(`POST ${table}`);
      return answer(organisation.faults.create, () => {
        organisation.intents = [...organisation.intents, row];
        return { entityType: table, id: row["accord_intentid"] };
      });
    },
  };
}

function rowsOf(organisation: Organisation, table: string): readonly unknown[] {
  if (table === "accord_intent") return organisation.intents;
  return table === "accord_order" ? organisation.orders : organisation.lines;
}

function notificationsOf(form: Xrm.FormContext): Readonly<Record<string, string>> {
  const { formNotifications } = form.ui as unknown as {
    readonly formNotifications: readonly { readonly message: string; readonly uniqueId: string }[];
  };
  return Object.fromEntries(formNotifications.map(({ uniqueId, message }) => [uniqueId, message]));
}
