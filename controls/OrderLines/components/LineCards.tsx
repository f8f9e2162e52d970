import * as React from "react";
import type { Words } from "../../shared/words/words";
import type { FigureName, LineView } from "../telling/line-view-of";
import type { TotalsView } from "../telling/totals-of";
import type { Word } from "../words";
import { drawFigure } from "./draw-figure";
import { ItemCell } from "./ItemCell";
import { QuantityBar } from "./QuantityBar";

interface Props {
  readonly lines: readonly LineView[];
  readonly totals: TotalsView;
  readonly say: Words<Word>;
}

const manyLines = 60;

const figures: readonly FigureName[] = ["quantity", "price", "date", "amount"];

/** The same lines as cards, where a table would not fit. */
export function LineCards({ lines, totals, say }: Props): React.ReactElement {
  return (
    <ul className={lines.length > manyLines ? "accord-cards accord-many" : "accord-cards"} aria-label={say("Title")}>
      {lines.map((line) => (
        <li key={line.id} className={line.differs ? "accord-differing" : ""}>
          <ItemCell line={line} say={say} />
          <table>
            <CardHead name={`${say("Column_line")} ${line.number}`} say={say} />
            <tbody>
              {figures.map((figure) => (
                <tr key={figure}>
                  <th scope="row">{say(`Column_${figure}`)}</th>
                  <td>{line.promised[figure]}</td>
                  <td>{drawFigure(line.committed[figure])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <QuantityBar progress={line.tellProgress()} />
        </li>
      ))}
      <li className="accord-totals">
        <table>
          <CardHead name="" say={say} />
          <tbody>
            <tr>
              <th scope="row">{say("Total")}</th>
              <td>{totals.promised}</td>
              <td>{drawFigure(totals.committed)}</td>
            </tr>
          </tbody>
        </table>
        <p className="accord-small">
          <bdi>{totals.tellProgress()}</bdi>
        </p>
      </li>
    </ul>
  );
}

function CardHead({ name, say }: { readonly name: string; readonly say: Words<Word> }): React.ReactElement {
  return (
    <thead>
      <tr>
        {name ? <th scope="col">{name}</th> : <td />}
        <th scope="col">{say("Promised")}</th>
        <th scope="col">{say("Committed")}</th>
      </tr>
    </thead>
  );
}
