import * as React from "react";
import { DefaultButton, Dialog, DialogFooter, DialogType, PrimaryButton } from "@fluentui/react";
import { useChanges } from "../interface/useChanges";
import type { Dialogs, ErrorOptions, OpenDialog } from "./dialogs";

/** Draws what is open of the page's dialogs; the last one is on top. */
export function DialogHost({ dialogs }: { readonly dialogs: Dialogs }): React.ReactElement {
  useChanges(dialogs);
  const { open, progress } = dialogs.state();
  return (
    <>
      {open.map((dialog) => (
        <AnyDialog key={dialog.key} dialog={dialog} />
      ))}
      {progress !== undefined && (
        <div className="progress-layer" role="alertdialog" aria-modal="true" aria-label={progress}>
          <div className="progress-box">
            <span className="spinner" aria-hidden="true" />
            <span>{progress}</span>
          </div>
        </div>
      )}
    </>
  );
}

function AnyDialog({ dialog }: { readonly dialog: OpenDialog }): React.ReactElement {
  switch (dialog.is) {
    case "custom":
      return dialog.render();
    case "error":
      return <ErrorDialog options={dialog.options} close={dialog.close} />;
    case "alert":
      return (
        <MessageDialog title={dialog.options.title ?? ""} text={dialog.options.text} dismiss={dialog.close}>
          <PrimaryButton text={dialog.options.confirmLabel ?? "OK"} onClick={() => dialog.close()} />
        </MessageDialog>
      );
    case "confirm":
      return (
        <MessageDialog
          title={dialog.options.title ?? "Confirm"}
          subtitle={dialog.options.subtitle}
          text={dialog.options.text}
          dismiss={() => dialog.close(false)}
        >
          <PrimaryButton text={dialog.options.confirmLabel ?? "OK"} onClick={() => dialog.close(true)} />
          <DefaultButton text={dialog.options.cancelLabel ?? "Cancel"} onClick={() => dialog.close(false)} />
        </MessageDialog>
      );
  }
}

interface MessageDialogProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly text: string;
  /** The buttons. */
  readonly children: React.ReactNode;
  readonly dismiss: () => void;
}

function MessageDialog({ title, subtitle, text, children, dismiss }: MessageDialogProps): React.ReactElement {
  return (
    <Dialog
      hidden={false}
      onDismiss={dismiss}
      minWidth={288}
      maxWidth={480}
      dialogContentProps={{ type: DialogType.normal, title: title || "Message" }}
    >
      {subtitle !== undefined && <p className="dialog-subtitle">{subtitle}</p>}
      <p className="dialog-text">{text}</p>
      <DialogFooter>{children}</DialogFooter>
    </Dialog>
  );
}

function ErrorDialog({
  options,
  close,
}: {
  readonly options: ErrorOptions;
  readonly close: () => void;
}): React.ReactElement {
  return (
    <MessageDialog title="Error" text={options.message} dismiss={close}>
      {(options.details ?? "") !== "" && (
        <details className="dialog-details">
          <summary>Show details</summary>
          <pre>{options.details}</pre>
        </details>
      )}
      <PrimaryButton text="OK" onClick={() => close()} />
    </MessageDialog>
  );
}
