import type { HandlerList } from "../events/handler-list";
import type { CellModel, ControlModel } from "../form-xml/form-model";
import type { Option } from "../metadata/table";
import type { RowSource } from "../views/row-source";
import type { FormAttribute } from "./form-attribute";
import type { FormSection } from "./form-layout";

/** A control on the open form, as scripts may have changed it. */
export interface FormControl {
  readonly name: string;
  readonly model: ControlModel;
  readonly cell: CellModel;
  /** Undefined in the header and the footer. */
  readonly section: FormSection | undefined;
  readonly attribute: FormAttribute | undefined;
  /** The rows of a subgrid. */
  readonly rows: RowSource | undefined;
  label: string;
  isVisible: boolean;
  isDisabled: boolean;
  readonly notifications: Map<string, ControlNotification>;
  /** The options scripts left or added; undefined while they are those of the column. */
  options: readonly Option[] | undefined;
  readonly lookup: LookupState;
  /** Handlers of a lookup's PreSearch, of a grid's OnLoad and of a component's OnOutputChange. */
  readonly handlers: {
    readonly preSearch: HandlerList;
    readonly lookupTagClick: HandlerList;
    readonly gridLoad: HandlerList;
    readonly outputChange: HandlerList;
  };
  /** Counts requests to set the focus. */
  focusRequests: number;
  showTime: boolean;
}

/** The notification of the form's own validation; scripts use ids of their own. */
export const validationId = "validation";

export interface ControlNotification {
  readonly id: string;
  readonly level: "ERROR" | "RECOMMENDATION";
  readonly messages: readonly string[];
  readonly actions: readonly { readonly message: string; readonly actions: readonly (() => void)[] }[];
}

/** What scripts have set for the search of a lookup. */
export interface LookupState {
  targets: readonly string[] | undefined;
  defaultViewId: string | undefined;
  /** Filters in FetchXML that hold for the next search, by table (`""` for every table). */
  filters: readonly { readonly table: string; readonly filterXml: string }[];
}
