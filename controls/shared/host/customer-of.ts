import { isBound, recordIdOf } from "./record-id";

/** The properties that say which customer a control is about. */
export interface CustomerInputs {
  /** A lookup to the account, on a form of another table. */
  readonly account?: ComponentFramework.PropertyTypes.LookupProperty;
  /** A text column of the account, on the account's own form. */
  readonly customerName?: ComponentFramework.PropertyTypes.StringProperty;
}

export interface Customer {
  /** Undefined until there is one: an empty lookup, or an account that is not saved. */
  readonly accountId: string | undefined;
  readonly name: string;
  /** Column security keeps the column the control is bound to from the user. */
  readonly isHidden: boolean;
}

/** The account the bound lookup points at; without a lookup, the account whose form the control stands on. */
export function customerOf({ account, customerName }: CustomerInputs, mode: ComponentFramework.Mode): Customer {
  const lookup = isBound(account) ? account : undefined;
  return {
    accountId: recordIdOf(account, mode, "account"),
    name: (lookup ? lookup.raw[0]?.name : customerName?.raw) || "",
    isHidden: (lookup ?? customerName)?.security?.readable === false,
  };
}
