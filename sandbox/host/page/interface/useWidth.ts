import { useEffect, useState, type RefObject } from "react";

/** The width of an element in whole pixels, measured whenever it changes; undefined before it stands. */
export function useWidth(element: RefObject<HTMLElement>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.round(measured.getBoundingClientRect().width)));
    observer.observe(measured);
    setWidth(Math.round(measured.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, [element]);
  return width;
}
