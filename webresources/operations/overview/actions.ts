/** What people can do on the page. */
export interface Actions {
  /** Opens the form of a row. */
  readonly open: (table: string, id: string) => void;
  /** Opens the list of a table. */
  readonly list: (table: string) => void;
  /** Does something, says what went wrong when it did, and reads everything anew. */
  readonly run: (work: () => Promise<unknown>) => void;
  /** Chooses a group: its entries are listed under it. */
  readonly choose: (causeKey: string) => void;
}
