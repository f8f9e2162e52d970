import type { KeyboardEvent } from "react";

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Moves the focus among the items of a toolbar, tab list or menu with the arrow keys, Home and End (WAI-ARIA Authoring Practices).
 * @param selector which elements inside the current target are items.
 * @returns the item that has the focus now; undefined when the key is none of these.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, selector: string): HTMLElement | undefined {
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(selector)).filter(isReachable);
  const target = findTarget(event, items);
  if (target === undefined) return undefined;
  event.preventDefault();
  target.focus();
  return target;
}

function findTarget(event: KeyboardEvent<HTMLElement>, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (event.key === "Home") return items[0];
  if (event.key === "End") return items[items.length - 1];
  const step = steps[event.key];
  if (step === undefined || items.length === 0) return undefined;
  const isHorizontal = event.key === "ArrowRight" || event.key === "ArrowLeft";
  const isMirrored = isHorizontal && document.documentElement.dir === "rtl";
  const at = items.indexOf(document.activeElement as HTMLElement);
  return items[(at + (isMirrored ? -step : step) + items.length) % items.length];
}

function isReachable(element: HTMLElement): boolean {
  return !element.hasAttribute("disabled") && element.style.visibility !== "hidden";
}
