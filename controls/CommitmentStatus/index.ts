import { createElement, type ReactElement } from "react";
import { CommitmentStatusApp } from "./CommitmentStatusApp";
import { toProps, type CommitmentStatusInputs } from "./to-props";

type Context = ComponentFramework.Context<CommitmentStatusInputs>;

/** Where the deal stands with the ERP. */
export class CommitmentStatus implements ComponentFramework.ReactControl<CommitmentStatusInputs, object> {
  init(context: Context): void {
    context.mode.trackContainerResize(true);
  }

  updateView(context: Context): ReactElement {
    const props = toProps(context);
    return createElement(CommitmentStatusApp, { ...props, key: props.opportunityId });
  }

  /** React unmounts the tree, and with it timers and listeners. */
  destroy(): void {
    return undefined;
  }
}
