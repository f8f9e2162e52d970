import type { ReactElement } from "react";
import * as ReactDom from "react-dom";

/** React 18 draws into roots, older ones into elements; the page runs on each of them. */
export function mountRoot(container: HTMLElement): (element: ReactElement) => void {
  const { createRoot } = ReactDom as unknown as Partial<ReactDomWithRoots>;
  if (createRoot === undefined) {
    return (element) => {
      ReactDom.render(element, container);
    };
  }
  const root = createRoot(container);
  return (element) => root.render(element);
}

interface ReactDomWithRoots {
  createRoot(container: HTMLElement): { render(element: ReactElement): void };
}
