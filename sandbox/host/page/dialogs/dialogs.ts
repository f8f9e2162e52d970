/** Dialogs, progress and notifications of the whole page: what may be asked of them, and what is open now. */
export interface Dialogs {
  alert(options: AlertOptions): Promise<void>;
  confirm(options: ConfirmOptions): Promise<boolean>;
  error(options: ErrorOptions): Promise<void>;
  /** Tells the user that a form script failed. Never throws. */
  reportScriptError(message: string, details: string): void;
  showProgress(message: string): void;
  closeProgress(): void;
  addNotification(notification: Omit<GlobalNotification, "id">): string;
  removeNotification(id: string): void;
  /** Opens any other dialog and waits for what it is closed with. */
  open<Result>(dialog: CustomDialog<Result>): Promise<Result>;
  readonly state: () => DialogState;
  subscribe(listener: () => void): () => void;
}

export interface AlertOptions {
  readonly title?: string | undefined;
  readonly text: string;
  readonly confirmLabel?: string | undefined;
}

export interface ConfirmOptions extends AlertOptions {
  readonly subtitle?: string | undefined;
  readonly cancelLabel?: string | undefined;
}

export interface ErrorOptions {
  readonly message: string;
  readonly details?: string | undefined;
  readonly code?: number | undefined;
}

/** A dialog that draws itself. */
export interface CustomDialog<Result> {
  readonly render: (close: (result: Result) => void) => React.ReactElement;
}

export type OpenDialog =
  | { readonly key: string; readonly is: "alert"; readonly options: AlertOptions; readonly close: () => void }
  | {
      readonly key: string;
      readonly is: "confirm";
      readonly options: ConfirmOptions;
      readonly close: (confirmed: boolean) => void;
    }
  | { readonly key: string; readonly is: "error"; readonly options: ErrorOptions; readonly close: () => void }
  | { readonly key: string; readonly is: "custom"; readonly render: () => React.ReactElement };

export interface GlobalNotification {
  readonly id: string;
  readonly level: "success" | "error" | "warning" | "info";
  readonly message: string;
  readonly canClose: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | undefined;
}

export interface DialogState {
  readonly open: readonly OpenDialog[];
  readonly progress: string | undefined;
  readonly notifications: readonly GlobalNotification[];
}
