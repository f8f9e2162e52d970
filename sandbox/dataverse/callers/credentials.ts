import { randomUUID } from "node:crypto";
import type { Store } from "../store/store";

const ownTables = `
  CREATE TABLE IF NOT EXISTS _token (
    token TEXT PRIMARY KEY NOT NULL, user_id TEXT NOT NULL, expires_at INTEGER
  ) WITHOUT ROWID`;
const applicationTable = `
  CREATE TABLE IF NOT EXISTS _application (
    client_id TEXT PRIMARY KEY NOT NULL, client_secret TEXT NOT NULL, user_id TEXT NOT NULL
  ) WITHOUT ROWID`;

/** Tokens the sandbox hands out are told by this; one that is unknown or too old is nobody's. */
const issuedTokenPrefix = "sandbox-application.";
export const tokenSeconds = 3599;

export interface IssuedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** Who a bearer token stands for. Kept in the store, so that clients stay signed in over a restart. */
export interface Credentials {
  mapToken(token: string, userId: string): void;
  registerApplication(clientId: string, clientSecret: string, userId: string): void;
  /** A new token for the application's user; or why there is none. */
  issueToken(clientId: string, clientSecret: string): IssuedToken | "unknownClient" | "wrongSecret";
  /** Any token nobody knows is the administrator's; null for an issued one that has expired. */
  userOf(token: string): string | null;
}

export function makeCredentials(store: Store, administratorId: string, now: () => Date): Credentials {
  store.run(ownTables);
  store.run(applicationTable);

  function saveToken(token: string, userId: string, expiresAt: number | null): void {
    store.run("INSERT OR REPLACE INTO _token (token, user_id, expires_at) VALUES (?, ?, ?)", token, userId, expiresAt);
  }

  return {
    mapToken: (token, userId) => {
      saveToken(token, userId, null);
    },
    registerApplication: (clientId, clientSecret, userId) => {
      store.run(
        "INSERT OR REPLACE INTO _application (client_id, client_secret, user_id) VALUES (?, ?, ?)",
        clientId.toLowerCase(),
        clientSecret,
        userId,
      );
    },
    issueToken: (clientId, clientSecret) => {
      const application = store.one("SELECT * FROM _application WHERE client_id = ?", clientId.toLowerCase());
      if (application === undefined) return "unknownClient";
      if (application["client_secret"] !== clientSecret) return "wrongSecret";
      const token = `${issuedTokenPrefix}${randomUUID()}`;
      saveToken(token, String(application["user_id"]), now().getTime() + tokenSeconds * 1000);
      return { token, expiresInSeconds: tokenSeconds };
    },
    userOf: (token) => {
      const row = store.one("SELECT user_id, expires_at FROM _token WHERE token = ?", token);
      if (row === undefined) return token.startsWith(issuedTokenPrefix) ? null : administratorId;
      const expiresAt = row["expires_at"];
      return typeof expiresAt === "number" && expiresAt <= now().getTime() ? null : String(row["user_id"]);
    },
  };
}
