import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";

/** One tab stop that moves among the marks of a chart. */
export interface RovingMark {
  readonly chart: RefObject<SVGSVGElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Attributes of a mark. */
  readonly mark: (index: number) => { readonly tabIndex: number; readonly onFocus: () => void };
}

/** Arrows, Home and End move; Enter and the space bar open. */
export function useRovingMark(
  count: number,
  isRightToLeft: boolean,
  onOpen: ((index: number) => void) | undefined,
): RovingMark {
  const [active, setActive] = useState(count - 1);
  const chart = useRef<SVGSVGElement>(null);
  const movedByKey = useRef(false);

  // With the same commit that moves the tab stop: a later one could answer to the next key already.
  useLayoutEffect(() => {
    if (movedByKey.current) chart.current?.querySelector<SVGElement>("[tabindex='0']")?.focus();
    movedByKey.current = false;
  }, [active]);

  return {
    chart,
    onKeyDown: (event) => {
      const { key } = event;
      if (onOpen && (key === "Enter" || key === " ")) onOpen(active);
      else {
        const forward = key === (isRightToLeft ? "ArrowLeft" : "ArrowRight");
        const target = forward
          ? active + 1
          : /^Arrow(Left|Right)$/.test(key)
            ? active - 1
            : key === "Home"
              ? 0
              : key === "End"
                ? count
                : undefined;
        if (target === undefined) return;
        movedByKey.current = true;
        setActive(Math.max(0, Math.min(count - 1, target)));
      }
      event.preventDefault();
    },
    mark: (index) => ({ tabIndex: index === active ? 0 : -1, onFocus: () => setActive(index) }),
  };
}
