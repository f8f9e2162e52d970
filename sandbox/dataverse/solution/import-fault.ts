/** Why a solution is refused: Dataverse's code and a text that names the component. */
export interface ImportFault {
  readonly code: string;
  readonly message: string;
  /** The component at fault, as the import job lists it; null when it is the file as a whole. */
  readonly component: { readonly kind: string; readonly name: string } | null;
}

export function fault(code: string, message: string, kind?: string, name?: string): ImportFault {
  return { code, message, component: kind === undefined ? null : { kind, name: name ?? "" } };
}

/** Thrown where a file cannot even be read; the checks of a readable one answer all their faults. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";

  constructor(readonly fault: ImportFault) {
    super(fault.message);
  }
}
