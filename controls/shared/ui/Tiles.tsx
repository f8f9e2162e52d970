import * as React from "react";

/** A figure with its name, and what stands under it in small: comparison, sample size. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly notes: readonly string[];
}

/** The figures at the head of a control. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): React.ReactElement {
  return (
    <dl className="accord-tiles">
      {tiles.map(({ name, value, unit, notes }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b> {unit}
            {notes.map((note) => note && <bdi key={note}>{note}</bdi>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
