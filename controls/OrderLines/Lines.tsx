import * as React from "react";
import type { OrderLine } from "../shared/mirror/order-line";
import { inOrderOfView, lineColumns } from "./columns";
import { FilterButtons } from "./components/FilterButtons";
import { Legend } from "./components/Legend";
import { LineCards } from "./components/LineCards";
import { LineGrid } from "./components/LineGrid";
import type { OrderLinesProps } from "./OrderLinesApp";
import { lineViewOf, type LineView } from "./telling/line-view-of";
import { titleOf } from "./telling/title-of";
import { totalsOf } from "./telling/totals-of";
import type { Filter } from "./words";

interface Props extends OrderLinesProps {
  readonly lines: readonly OrderLine[];
  readonly isBusy: boolean;
}

const passes: Readonly<Record<Filter, (line: LineView) => boolean>> = {
  All: () => true,
  Changed: (line) => line.differs !== "",
  Open: (line) => line.progress.isOpen,
};

/** The lines with their heading, their filter and their totals: a grid, or cards where there is little room. */
export function Lines({ lines, teller, surface, tellMoment, viewColumns, ...props }: Props): React.ReactElement {
  const [filter, setFilter] = React.useState<Filter>("All");
  const { say } = teller;
  const all = lines.map((line) => lineViewOf(line, teller));
  const shown = all.filter(passes[filter]);
  const counts = { All: all.length, Changed: all.filter(passes.Changed).length, Open: all.filter(passes.Open).length };
  const totals = totalsOf(lines, teller);
  return (
    <>
      <div className="accord-toolbar">
        <small>
          <bdi>{titleOf(lines, teller, tellMoment)}</bdi>
        </small>
        <FilterButtons counts={counts} chosen={filter} onChoose={setFilter} say={say} />
      </div>
      {shown.length === 0 && <p className="accord-empty">{say("NoMatch")}</p>}
      {surface.isCompact ? (
        <LineCards lines={shown} totals={totals} say={say} />
      ) : (
        <LineGrid
          {...props}
          lines={shown}
          totals={totals}
          columns={inOrderOfView(lineColumns, viewColumns)}
          isRightToLeft={surface.isRightToLeft}
          say={say}
        />
      )}
      <Legend say={say} />
    </>
  );
}
