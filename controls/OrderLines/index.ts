import { createElement, type ReactElement } from "react";
import { fetchRest, prepareDataset } from "./lines-dataset";
import { OrderLinesApp } from "./OrderLinesApp";
import { toProps, type OrderLinesInputs } from "./to-props";

type Context = ComponentFramework.Context<OrderLinesInputs>;

/** What was promised and what the ERP committed, line by line. */
export class OrderLines implements ComponentFramework.ReactControl<OrderLinesInputs, object> {
  private isPrepared = false;

  init(context: Context): void {
    context.mode.trackContainerResize(true);
  }

  updateView(context: Context): ReactElement {
    const dataset = context.parameters.lines;
    const props = toProps(context);
    if (dataset.loading) return createElement(OrderLinesApp, props);
    if (!this.isPrepared) {
      this.isPrepared = true;
      if (prepareDataset(dataset)) return createElement(OrderLinesApp, { ...props, state: { is: "loading" } });
    }
    fetchRest(dataset);
    return createElement(OrderLinesApp, props);
  }

  /** React unmounts the tree; nothing else is held. */
  destroy(): void {
    return undefined;
  }
}
