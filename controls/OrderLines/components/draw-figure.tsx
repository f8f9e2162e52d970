import * as React from "react";
import type { Figure } from "../telling/line-view-of";

/** A committed figure, with its difference to the promise under it. */
export function drawFigure({ text, difference }: Figure): React.ReactElement | string {
  return difference ? (
    <>
      <b>
        <bdi>{text}</bdi>
      </b>
      <span className="accord-difference">
        <bdi>{difference}</bdi>
      </span>
    </>
  ) : (
    text
  );
}
