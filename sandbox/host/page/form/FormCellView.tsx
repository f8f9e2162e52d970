import * as React from "react";
import { CodeComponent } from "../code-components/CodeComponent";
import { FieldCell } from "../fields/FieldCell";
import type { CellModel } from "../form-xml/form-model";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { Subgrid } from "./Subgrid";
import { WebResourceFrame } from "./WebResourceFrame";

interface FormCellViewProps {
  readonly session: FormSession;
  readonly cell: CellModel;
  readonly control: FormControl | undefined;
  readonly columnCount: number;
}

/** One cell of a section: a field, a subgrid, a code component, a page of a web resource, or an empty place. */
export function FormCellView({ session, cell, control, columnCount }: FormCellViewProps): React.ReactElement | null {
  const place = {
    gridColumn: `span ${Math.min(cell.columnSpan, columnCount)}`,
    gridRow: `${cell.row} / span ${cell.rowSpan}`,
  };
  if (control === undefined) return <div className="cell cell-spacer" style={place} />;
  if (!control.isVisible) return null;
  const component = control.model.codeComponents.get(session.services.formFactor());
  const isField = component === undefined && control.model.kind.is === "field";
  return (
    <div className={isField ? "cell" : "cell cell-wide"} style={place}>
      <CellContent session={session} control={control} />
    </div>
  );
}

function CellContent({
  session,
  control,
}: {
  readonly session: FormSession;
  readonly control: FormControl;
}): React.ReactElement | null {
  const { kind, codeComponents } = control.model;
  const component = codeComponents.get(session.services.formFactor());
  if (component) {
    return (
      <>
        {control.cell.showLabel && control.label !== "" && <h3 className="component-label">{control.label}</h3>}
        <CodeComponent session={session} control={control} binding={component} />
      </>
    );
  }
  switch (kind.is) {
    case "field":
      return <FieldCell session={session} control={control} />;
    case "subgrid":
      return <Subgrid session={session} control={control} />;
    case "webResource":
      return <WebResourceFrame session={session} label={control.label} url={kind.url} />;
    case "timeline":
      return <p className="cell-note">The timeline is not part of the sandbox.</p>;
    case "unsupported":
      return <p className="cell-note">A control of the class {kind.classId} is not part of the sandbox.</p>;
  }
}
