/**
 * Where the browser keeps requests that Dataverse could not take yet: written by the web resources, looked at by the controls.
 * An IndexedDB database with one store; its records are of the shape below.
 */
export const outbox = { database: "accord", store: "intents", version: 1 } as const;

export interface OutboxRecord {
  /** The intent's row id. */
  readonly id: string;
  /** Who declared it: nobody else sends it or is told of it. */
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly keptOn: number;
  readonly row: { readonly accord_opportunityid: { readonly id: string } };
}
