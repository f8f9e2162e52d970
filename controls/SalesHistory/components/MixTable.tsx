import * as React from "react";
import { sum, toNumber, type Decimal } from "#model/decimal";
import type { ItemSales } from "../../shared/mirror/sales";
import type { Teller } from "../words";

interface Props {
  /** The largest first. */
  readonly items: readonly ItemSales[];
  readonly currency: string;
  readonly teller: Teller;
}

const shownItems = 6;

/** What the customer buys: the largest items, the others in one row, and the total they make; each share beside the share a year before. */
export function MixTable({ items, currency, teller: { say, amount, number } }: Props): React.ReactElement {
  const others = items.slice(shownItems);
  const sumOf = (of: "amount" | "before", some: readonly ItemSales[]) => sum(some.map((one) => one[of]));
  const rows = [
    ...items.slice(0, shownItems),
    ...(others.length
      ? [{ item: say("Other"), amount: sumOf("amount", others), before: sumOf("before", others) }]
      : []),
  ];
  const [total, totalBefore] = [sumOf("amount", items), sumOf("before", items)];
  const share = (part: Decimal, whole: Decimal) => (toNumber(whole) ? toNumber(part) / toNumber(whole) : 0);
  const tell = (part: Decimal, whole: Decimal) => say("Percent", { percent: number(share(part, whole) * 100, 1) });
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
          <th scope="col">{say("Share_Before")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item}>
            <th scope="row">
              <bdi>{row.item}</bdi>
            </th>
            <td className="accord-wide">
              <i
                className="accord-now"
                style={{ inlineSize: `${Math.max(0, Math.min(1, share(row.amount, total))) * 100}%` }}
              />
            </td>
            <td>{amount(row.amount)}</td>
            <td>{tell(row.amount, total)}</td>
            <td>{tell(row.before, totalBefore)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("Total")}</th>
          <td className="accord-wide" />
          <td>{amount(total)}</td>
          <td>{tell(total, total)}</td>
          <td>{tell(totalBefore, totalBefore)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
