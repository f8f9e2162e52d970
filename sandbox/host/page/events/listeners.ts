/** Parts of the page that want to know when something changed. */
export interface Listeners {
  subscribe(listener: () => void): () => void;
  tell(): void;
}

export function makeListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell() {
      for (const listener of [...listeners]) listener();
    },
  };
}
