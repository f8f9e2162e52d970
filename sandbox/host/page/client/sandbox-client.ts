import { readFault, toDataverseFault } from "./dataverse-fault";
import type { Fetch } from "./dataverse-client";

/** What the form page reads beside the Web API (docs/sandbox.md). */
export interface SandboxClient {
  readUsers(): Promise<readonly SandboxUser[]>;
  /** Undefined when nobody is signed in. */
  readSignedInUser(): Promise<string | undefined>;
  signIn(userId: string): Promise<void>;
  /** The RibbonDiffXml of a table, of every solution. */
  readRibbon(table: string): Promise<string>;
  /** A text file of a code component. */
  readComponentFile(component: string, path: string): Promise<string>;
}

/** One of the people one can sign in as. */
export interface SandboxUser {
  readonly userId: string;
  readonly fullName: string;
  /** `seller` */
  readonly title: string;
}

export function makeSandboxClient(origin: string, fetch: Fetch): SandboxClient {
  const ask = async (path: string, request: RequestInit = {}): Promise<Response> => {
    try {
      return await fetch(origin + path, { credentials: "same-origin", ...request });
    } catch (error) {
      throw toDataverseFault(error);
    }
  };
  const answer = async (path: string, request?: RequestInit): Promise<Response> => {
    const response = await ask(path, request);
    if (!response.ok) throw await readFault(response);
    return response;
  };
  return {
    async readUsers() {
      return (await (await answer("/sandbox/users")).json()) as readonly SandboxUser[];
    },
    async readSignedInUser() {
      const response = await ask("/sandbox/session");
      if (!response.ok) return undefined;
      const session = (await response.json()) as { readonly userId?: string | null } | null;
      return session?.userId ?? undefined;
    },
    async signIn(userId) {
      const headers = { "Content-Type": "application/json" };
      await answer("/sandbox/session", { method: "POST", headers, body: JSON.stringify({ userId }) });
    },
    async readRibbon(table) {
      return (await answer(`/sandbox/ribbon/${encodeURIComponent(table)}`)).text();
    },
    async readComponentFile(component, path) {
      return (await answer(componentFileUrl(component, path))).text();
    },
  };
}

/** The address of a file of a code component. */
export function componentFileUrl(component: string, path: string): string {
  return `/sandbox/controls/${encodeURIComponent(component)}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The address of a web resource by its name. */
export function webResourceUrl(name: string): string {
  return `/WebResources/${name.split("/").map(encodeURIComponent).join("/")}`;
}
