import * as React from "react";
import { Glyph } from "../glyphs/Glyph";

interface BoundaryProps {
  readonly name: string;
  readonly children: React.ReactNode;
}

/** Catches whatever a code component throws while it is drawn or updated; the rest of the form goes on. */
export class ComponentBoundary extends React.Component<BoundaryProps, { readonly details: string | undefined }> {
  override readonly state: { readonly details: string | undefined } = { details: undefined };

  static getDerivedStateFromError(error: unknown): { readonly details: string } {
    return { details: error instanceof Error ? error.message : String(error) };
  }

  override render(): React.ReactNode {
    const { details } = this.state;
    return details === undefined ? this.props.children : <ComponentFault name={this.props.name} details={details} />;
  }
}

/** What stands in the place of a component that failed. */
export function ComponentFault({
  name,
  details,
}: {
  readonly name: string;
  readonly details: string;
}): React.ReactElement {
  return (
    <div className="component-fault" role="alert">
      <Glyph name="error" />
      <div>
        <strong>Error loading control</strong>
        <p>{name}</p>
        <p className="small">{details}</p>
      </div>
    </div>
  );
}
