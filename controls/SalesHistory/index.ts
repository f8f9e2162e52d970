import { createElement, type ReactElement } from "react";
import type { CustomerInputs } from "../shared/host/customer-of";
import { SalesHistoryApp } from "./SalesHistoryApp";
import { toProps } from "./to-props";

type Context = ComponentFramework.Context<CustomerInputs>;

/** What a customer buys. */
export class SalesHistory implements ComponentFramework.ReactControl<CustomerInputs, object> {
  init(context: Context): void {
    context.mode.trackContainerResize(true);
  }

  updateView(context: Context): ReactElement {
    const props = toProps(context);
    return createElement(SalesHistoryApp, { ...props, key: props.customer.accountId });
  }

  /** React unmounts the tree; nothing else is held. */
  destroy(): void {
    return undefined;
  }
}
