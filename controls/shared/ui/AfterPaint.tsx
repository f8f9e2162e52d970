import * as React from "react";
import { afterPaint } from "./after-paint";

interface Props {
  /** Pixels that are kept free until it is there. */
  readonly room: number;
  /** What is shown; worked out when its turn has come. */
  readonly children: () => React.ReactNode;
}

/**
 * What can wait: it is drawn a frame after what stands before it, so that a person reads the answer while the rest is made. What it showed
 * stays until then, and of several changes within a frame only the last one is drawn.
 */
export function AfterPaint({ room, children }: Props): React.ReactElement {
  const [shown, show] = React.useState<React.ReactNode>(<div style={{ blockSize: room }} />);
  React.useLayoutEffect(() => afterPaint(() => show(children())), [children]);
  return <>{shown}</>;
}
