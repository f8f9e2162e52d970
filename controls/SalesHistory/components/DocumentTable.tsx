import * as React from "react";
import type { SalesDocument } from "../../shared/mirror/sales";
import type { Teller } from "../words";

interface Props {
  readonly documents: readonly SalesDocument[];
  readonly opened: string | undefined;
  readonly onOpen: (documentId: string) => void;
  readonly onOpenDeal: (opportunityId: string) => void;
  /** What stands under the document that is opened. */
  readonly lines: React.ReactNode;
  readonly teller: Teller;
}

/** The invoices and credit memos of a month; one of them opened to its lines, each leading to its deal. */
export function DocumentTable({ documents, opened, lines, teller, ...props }: Props): React.ReactElement {
  const { say, amount, dayAndMonth } = teller;
  return (
    <table className="accord-table">
      <thead>
        <tr>
          <th scope="col">{say("Document")}</th>
          <th scope="col">{say("Date")}</th>
          <th scope="col" className="accord-wide">
            {say("For")}
          </th>
          <th scope="col">{say("Net")}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ id, number, isCreditMemo, postedOn, amount: net, currency, appliesTo, opportunity }) => (
          <React.Fragment key={id}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  className="accord-link"
                  aria-expanded={id === opened}
                  aria-label={say("ShowLines", { document: number })}
                  onClick={() => props.onOpen(id)}
                >
                  <bdi>{number}</bdi>
                </button>
                <small>
                  <bdi>
                    {isCreditMemo && appliesTo
                      ? say("CreditMemoFor", { invoice: appliesTo })
                      : say(isCreditMemo ? "CreditMemo" : "Invoice")}
                  </bdi>
                </small>
              </th>
              <td>{postedOn && dayAndMonth(postedOn)}</td>
              <td className="accord-wide">
                {opportunity && (
                  <button type="button" className="accord-link" onClick={() => props.onOpenDeal(opportunity.id)}>
                    <bdi>{opportunity.name}</bdi>
                  </button>
                )}
              </td>
              <td>
                <bdi>{amount(net)}</bdi> <small>{currency}</small>
              </td>
            </tr>
            {id === opened && (
              <tr className="accord-lines">
                <td colSpan={4}>{lines}</td>
              </tr>
            )}
          </React.Fragment>
        ))}
      </tbody>
    </table>
  );
}
