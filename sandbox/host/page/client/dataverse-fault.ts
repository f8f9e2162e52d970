/** The service refused, or could not be reached; every call of the page to it fails with this. */
export class DataverseFault extends Error {
  constructor(
    message: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** `0x80040217`; empty when the answer carried none. */
    readonly code: string,
  ) {
    super(message);
  }

  /** The code as the client API gives it: a signed decimal number, 0 when there is none. */
  get errorCode(): number {
    return this.code === "" ? 0 : parseInt(this.code, 16) | 0;
  }
}

export function toDataverseFault(error: unknown): DataverseFault {
  if (error instanceof DataverseFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DataverseFault(`The service cannot be reached: ${message}`, 0, "");
}

interface ErrorBody {
  readonly error?: { readonly code?: string; readonly message?: string };
}

/** Reads the error body of a refused request (learn.microsoft.com, compose-http-requests-handle-errors). */
export async function readFault(response: Response): Promise<DataverseFault> {
  const text = await response.text();
  const { error } = parseBody(text);
  const message = error?.message ?? (text.trim() === "" ? `The service answered ${response.status}.` : text);
  return new DataverseFault(message, response.status, error?.code ?? "");
}

function parseBody(text: string): ErrorBody {
  try {
    return JSON.parse(text) as ErrorBody;
  } catch {
    return {};
  }
}
