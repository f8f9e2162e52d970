import { useLayoutEffect, useState } from "react";
import { afterPaint } from "./after-paint";

/** Whether the first frame is painted: now comes what could wait. */
export function useFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useLayoutEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}
