import type { FormControl } from "../../form-state/form-control";
import type { FormSession } from "../../form-state/form-session";
import type { CodeComponentBinding } from "../../form-xml/form-model";
import type { LoadedComponent } from "../component-library";

/** One code component on a form: what it is, where it stands and what it is bound to. */
export interface ComponentPlace {
  readonly session: FormSession;
  readonly control: FormControl;
  readonly binding: CodeComponentBinding;
  readonly component: LoadedComponent;
  readonly size: ComponentSize;
  /** Keeps what `setControlState` was given while the form is open. */
  readonly state: Record<string, unknown>;
  readonly requestRender: () => void;
}

/** How large the component is; it is measured only when the component asked for it. */
export interface ComponentSize {
  isTracked: boolean;
  isFullScreen: boolean;
  width: number;
  height: number;
}
