/** An error a client may cause, with Dataverse's code and the HTTP status that goes with it. */
export class DataverseError extends Error {
  override readonly name = "DataverseError";

  constructor(
    /** As in the answer's body: `0x80040217`. */
    readonly code: string,
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
