import * as React from "react";

/** Grey bars in the place of what is being read; styles/accord.css shows them after 150 ms. */
export function Skeleton({ label, bars }: { readonly label: string; readonly bars: number }): React.ReactElement {
  return (
    <div className="accord-skeleton" role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: bars }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
