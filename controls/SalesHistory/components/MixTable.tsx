import * as React from "react";
import { sum, toNumber } from "#model/decimal";
import type { ItemSales } from "../../shared/mirror/sales";
import type { Teller } from "../words";

interface Props {
  /** The largest first. */
  readonly items: readonly ItemSales[];
  readonly currency: string;
  readonly teller: Teller;
}

const shownItems = 6;

/** What the customer buys: the largest items, the others in one row, and the total they make. */
export function MixTable({ items, currency, teller: { say, amount, number } }: Props): React.ReactElement {
  const others = items.slice(shownItems);
  const rows = [
    ...items.slice(0, shownItems),
    ...(others.length ? [{ item: say("Other"), amount: sum(others.map((other) => other.amount)) }] : []),
  ];
  const total = sum(rows.map((row) => row.amount));
  const share = (row: ItemSales) => (toNumber(total) ? toNumber(row.amount) / toNumber(total) : 0);
  return (
    <table className="accord-table accord-mix">
      <thead>
        <tr>
          <th scope="col">{say("Item")}</th>
          <td className="accord-wide" />
          <th scope="col">
            <bdi>{currency}</bdi>
          </th>
          <th scope="col">{say("Share")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item}>
            <th scope="row">
              <bdi>{row.item}</bdi>
            </th>
            <td className="accord-wide">
              <i className="accord-now" style={{ inlineSize: `${Math.max(0, Math.min(1, share(row))) * 100}%` }} />
            </td>
            <td>{amount(row.amount)}</td>
            <td>{say("Percent", { percent: number(share(row) * 100, 1) })}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("Total")}</th>
          <td className="accord-wide" />
          <td>{amount(total)}</td>
          <td>{say("Percent", { percent: number(rows.length ? 100 : 0, 1) })}</td>
        </tr>
      </tfoot>
    </table>
  );
}
