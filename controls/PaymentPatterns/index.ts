import { createElement, type ReactElement } from "react";

import { PaymentPatternsApp } from "./PaymentPatternsApp";
import { toProps, type PaymentPatternsInputs } from "./to-props";

type Context = ComponentFramework.Context<PaymentPatternsInputs>;

/** How a customer pays. */
export class PaymentPatterns implements ComponentFramework.ReactControl<PaymentPatternsInputs, object> {
  init(context: Context): void {
    context.mode.trackContainerResize(true);
  }

  updateView(context: Context): ReactElement {
    const props = toProps(context);
    return createElement(PaymentPatternsApp, { ...props, key: props.customer.accountId });
  }

  /** React unmounts the tree; nothing else is held. */
  destroy(): void {
    return undefined;
  }
}
