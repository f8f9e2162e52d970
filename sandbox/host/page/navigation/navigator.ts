import { makeListeners } from "../events/listeners";
import { parseAddress, toUrl, type PageAddress } from "./page-address";

/** Where the page is, and the ways to another place. Leaving is asked for first: a form with unsaved changes may say no. */
export interface Navigator {
  current(): PageAddress;
  /** @returns false when the user stayed. */
  open(address: PageAddress): Promise<boolean>;
  openInNewWindow(address: PageAddress): void;
  /** Changes the address of what is open, which stays open: a new row that got its id. */
  rename(address: PageAddress): void;
  /**
   * Back to where the user came from; to the list of a table when the page was the first. Nowhere when another page has been asked
   * for meanwhile: who leaves a form while it is saved and closed arrives there, as in Dynamics.
   */
  back(table: string): Promise<void>;
  urlOf(address: PageAddress): string;
  /** The app and the React version of this page. */
  readonly kept: Readonly<Record<string, string>>;
  /** Asked before the page is left; undefined when nothing is open that minds. */
  setGuard(guard: (() => Promise<boolean>) | undefined): void;
  subscribe(listener: () => void): () => void;
}

/** @param kept parts of the query every address carries on. */
export function makeNavigator(window: Window, kept: Readonly<Record<string, string>>): Navigator {
  const listeners = makeListeners();
  let address = parseAddress(window.location.search);
  let guard: (() => Promise<boolean>) | undefined;
  let depth = 0;
  let opening = 0;
  let wentBack = Promise.resolve();
  const mayLeave = (): Promise<boolean> => guard?.() ?? Promise.resolve(true);
  const show = (next: PageAddress): void => {
    guard = undefined;
    address = next;
    listeners.tell();
  };
  window.addEventListener("popstate", () => {
    const target = parseAddress(window.location.search);
    void mayLeave().then((leaves) => {
      if (leaves) {
        depth -= 1;
        show(target);
      } else window.history.pushState(null, "", toUrl(address, kept));
    });
  });
  const open = async (next: PageAddress): Promise<boolean> => {
    opening += 1;
    try {
      await wentBack;
      if (!(await mayLeave())) return false;
      window.history.pushState(null, "", toUrl(next, kept));
      depth += 1;
      show(next);
      return true;
    } finally {
      opening -= 1;
    }
  };
  const goBack = (): Promise<void> => {
    wentBack = new Promise((resolve) => {
      window.addEventListener("popstate", () => resolve(), { once: true });
    });
    window.history.back();
    return wentBack;
  };
  return {
    kept,
    current: () => address,
    open,
    openInNewWindow: (next) => void window.open(toUrl(next, kept), "_blank", "noopener"),
    rename(next) {
      address = next;
      window.history.replaceState(null, "", toUrl(next, kept));
    },
    async back(table) {
      if (opening > 0) return;
      if (depth > 0) await goBack();
      else await open({ is: "list", table, viewId: undefined });
    },
    urlOf: (next) => toUrl(next, kept),
    setGuard(next) {
      guard = next;
    },
    subscribe: (listener) => listeners.subscribe(listener),
  };
}
