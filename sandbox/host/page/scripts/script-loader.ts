/** Loads scripts of the same origin, each once while the page is open. */
export interface ScriptLoader {
  /** Runs the scripts one after the other in this order. @throws ScriptFault naming the one that could not be loaded. */
  load(urls: readonly string[]): Promise<void>;
}

export class ScriptFault extends Error {}

export function makeScriptLoader(document: Document): ScriptLoader {
  const loading = new Map<string, Promise<void>>();
  let queue: Promise<unknown> = Promise.resolve();
  const loadOnce = (url: string): Promise<void> => {
    const found = loading.get(url);
    if (found) return found;
    const started = queue.then(() => append(document, url));
    queue = started.catch(() => undefined);
    loading.set(url, started);
    started.catch(() => loading.delete(url));
    return started;
  };
  return {
    async load(urls) {
      await Promise.all(urls.map(loadOnce));
    },
  };
}

function append(document: Document, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => reject(new ScriptFault(`The script ${url} could not be loaded.`));
    document.head.append(script);
  });
}
