import * as React from "react";
import type { OrderLine } from "../shared/mirror/order-line";
import { useFirstPaint } from "../shared/ui/useFirstPaint";
import { inOrderOfView, lineColumns } from "./columns";
import { FilterButtons } from "./components/FilterButtons";
import { Legend } from "./components/Legend";
import { LineCards } from "./components/LineCards";
import { LineGrid } from "./components/LineGrid";
import type { OrderLinesProps } from "./OrderLinesApp";
import { lineViewOf } from "./telling/line-view-of";
import { isDifferent, isOpen } from "./telling/line-state";
import { titleOf } from "./telling/title-of";
import { totalsOf } from "./telling/totals-of";
import type { Filter } from "./words";

interface Props extends OrderLinesProps {
  readonly lines: readonly OrderLine[];
  readonly isBusy: boolean;
}

const passes: Readonly<Record<Filter, (line: OrderLine) => boolean>> = {
  All: () => true,
  Changed: isDifferent,
  Open: isOpen,
};

/** The lines with their heading, their filter and their totals: a grid, or cards where there is little room. */
export function Lines({ lines, teller, surface, tellMoment, viewColumns, ...props }: Props): React.ReactElement {
  const isPainted = useFirstPaint();
  const [filter, setFilter] = React.useState<Filter>("All");
  const { say } = teller;
  const shown = lines.filter(passes[filter]);
  const count = (which: Filter) => lines.filter(passes[which]).length;
  const totals = totalsOf(lines, teller);
  return (
    <>
      <div className="accord-toolbar">
        <small>
          <bdi>{titleOf(lines, teller, tellMoment)}</bdi>
        </small>
        {isPainted && <FilterButtons count={count} chosen={filter} onChoose={setFilter} say={say} />}
      </div>
      {shown.length === 0 && <p className="accord-empty">{say("NoMatch")}</p>}
      {surface.isCompact ? (
        <LineCards lines={shown.map((line) => lineViewOf(line, teller))} totals={totals} say={say} />
      ) : (
        <LineGrid
          {...props}
          isPainted={isPainted}
          lines={shown}
          totals={totals}
          columns={inOrderOfView(lineColumns, viewColumns)}
          isRightToLeft={surface.isRightToLeft}
          teller={teller}
        />
      )}
      <Legend isPainted={isPainted || surface.isCompact} say={say} />
    </>
  );
}
