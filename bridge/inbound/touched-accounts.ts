/** The accounts whose documents or money have changed since they were last taken: figures are reckoned anew for those only. */
export interface TouchedAccounts {
  add(accountIds: Iterable<string | null | undefined>): void;
  /** Gives them and forgets them. */
  take(): readonly string[];
}

export function makeTouchedAccounts(): TouchedAccounts {
  let touched = new Set<string>();
  return {
    add(accountIds) {
      for (const id of accountIds) if (id) touched.add(id);
    },
    take() {
      const taken = [...touched];
      touched = new Set();
      return taken;
    },
  };
}
