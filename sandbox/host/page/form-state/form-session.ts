import type { HandlerList } from "../events/handler-list";
import type { FormModel } from "../form-xml/form-model";
import type { Table } from "../metadata/table";
import type { RowAccess } from "../security/row-access";
import type { PageServices } from "../services/page-services";
import type { Row } from "../values/from-row";
import type { FormAttribute } from "./form-attribute";
import type { FormControl } from "./form-control";
import type { FormTab } from "./form-layout";
import type { FormChoice } from "./form-choice";

/** One open form: the row in it, what stands on it, and what scripts have done to both. The client API is a face of this. */
export interface FormSession {
  readonly services: PageServices;
  readonly table: Table;
  readonly form: FormChoice;
  /** The main forms the user may switch to. */
  readonly forms: readonly FormChoice[];
  readonly model: FormModel;
  readonly attributes: ReadonlyMap<string, FormAttribute>;
  readonly controls: ReadonlyMap<string, FormControl>;
  readonly tabs: readonly FormTab[];
  readonly header: readonly FormControl[];
  readonly footer: readonly FormControl[];
  readonly events: FormEvents;
  readonly notifications: Map<string, FormNotification>;
  /** The client API's `formContext`; made once the form stands. */
  formContext: FormContextFace | undefined;
  /** Undefined for a row that has not been saved yet. */
  rowId: string | undefined;
  row: Row;
  access: RowAccess;
  currencySymbol: string;
  openTab: FormTab | undefined;
  isSaving: boolean;
  isClosed: boolean;
  /** Counts requests to look at the rules of the commands again. */
  ribbonRequests: number;
  /** What the form calls its table; a script may change it. */
  tableTitle: string;
  /** Tells everybody who shows the form that something in it changed. */
  changed(): void;
  subscribe(listener: () => void): () => void;
}

/** The objects of the client API events come from. */
export interface FormContextFace {
  readonly data: { readonly entity: unknown };
  readonly ui: { readonly tabs: { get(name: string): unknown } };
  getAttribute(name: string): unknown;
  getControl(name: string): unknown;
}

export interface FormEvents {
  readonly load: HandlerList;
  readonly dataLoad: HandlerList;
  readonly save: HandlerList;
  readonly postSave: HandlerList;
}

export interface FormNotification {
  readonly id: string;
  readonly message: string;
  readonly level: "ERROR" | "WARNING" | "INFO";
}
