import * as React from "react";

/** The head of a table: one row of column names. */
export function HeadRow({ names }: { readonly names: readonly string[] }): React.ReactElement {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
