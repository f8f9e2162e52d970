import * as React from "react";
import type { Share } from "../telling/shares-of";

/** A row under the shares: a total, or what is taken off or left. */
export interface SumRow {
  readonly name: string;
  readonly amount: string;
  readonly isStrong?: boolean;
}

interface Props {
  readonly shares: readonly Share[];
  /** What of the bar is not used. */
  readonly rest?: number;
  readonly sums: readonly SumRow[];
}

/** A bar and the same numbers as a table, which adds up. */
export function ShareTable({ shares, rest = 0, sums }: Props): React.ReactElement {
  return (
    <>
      <div className="accord-shares" aria-hidden="true">
        {shares.map(
          ({ name, size }, index) =>
            size > 0 && <i key={name} className={`accord-share${index}`} style={{ flexGrow: size }} />,
        )}
        {rest > 0 && <i style={{ flexGrow: rest }} />}
      </div>
      <table className="accord-table">
        <tbody>
          {shares.map(({ name, amount, percent }, index) => (
            <tr key={name}>
              <th scope="row">
                <i className={`accord-swatch accord-share${index}`} /> <bdi>{name}</bdi>
              </th>
              <td>{amount}</td>
              <td>
                <small>{percent}</small>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(({ name, amount, isStrong }) => (
            <tr key={name} className={isStrong ? "accord-strong" : ""}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{amount}</td>
              <td />
            </tr>
          ))}
        </tfoot>
      </table>
    </>
  );
}
