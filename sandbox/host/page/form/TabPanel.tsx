import * as React from "react";
import type { SectionModel } from "../form-xml/form-model";
import type { FormSection, FormTab } from "../form-state/form-layout";
import type { FormSession } from "../form-state/form-session";
import { FormCellView } from "./FormCellView";
import { tabId } from "./FormTabs";

interface TabPanelProps {
  readonly session: FormSession;
  readonly tab: FormTab;
}

/** What stands on the open tab: its columns side by side, or below one another where there is no room. */
export function TabPanel({ session, tab }: TabPanelProps): React.ReactElement {
  const columns = tab.columns.filter(({ sections }) => sections.some(({ isVisible }) => isVisible));
  const widths = columns.map(({ model }) => `minmax(0, ${parseFloat(model.width) || 100}fr)`);
  return (
    <div
      className="tab-panel"
      role="tabpanel"
      id={`${tabId(tab)}-panel`}
      aria-labelledby={tabId(tab)}
      style={{ "--columns": widths.join(" ") } as React.CSSProperties}
    >
      {columns.map((column, index) => (
        <div className="tab-column" key={index}>
          {column.sections
            .filter(({ isVisible }) => isVisible)
            .map((section) => (
              <SectionCard key={section.name} session={session} section={section} />
            ))}
        </div>
      ))}
    </div>
  );
}

interface SectionCardProps {
  readonly session: FormSession;
  readonly section: FormSection;
}

function SectionCard({ session, section }: SectionCardProps): React.ReactElement {
  const { model, label } = section;
  const hasTitle = model.showLabel && label !== "";
  return (
    <section className="card section" aria-label={label || undefined} data-section-name={section.name}>
      {hasTitle && <h2>{label}</h2>}
      <div
        className="section-cells"
        style={{ "--cells": model.columnCount, "--rows": rowHeights(model) } as React.CSSProperties}
      >
        {section.cells.map(({ model: cell, control }) => (
          <FormCellView
            key={cell.id || cell.control?.name}
            session={session}
            cell={cell}
            control={control}
            columnCount={model.columnCount}
          />
        ))}
      </div>
    </section>
  );
}

/** Rows are as high as their fields; the last row under a cell that spans several takes what else that cell needs. */
function rowHeights({ cells, rowCount }: SectionModel): string {
  const growing = new Set(cells.filter(({ rowSpan }) => rowSpan > 1).map(({ row, rowSpan }) => row + rowSpan - 1));
  const lastRow = Math.max(rowCount, ...growing);
  return Array.from({ length: lastRow }, (_, index) => (growing.has(index + 1) ? "1fr" : "auto")).join(" ");
}
