import * as React from "react";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { FormControl } from "../form-state/form-control";
import type { FormSession } from "../form-state/form-session";
import { loadSubgrid } from "../form-state/load-subgrid";
import type { CodeComponentBinding } from "../form-xml/form-model";
import { useChanges } from "../interface/useChanges";
import { useWidth } from "../interface/useWidth";
import type { LoadedComponent } from "./component-library";
import { startComponent, type ComponentRuntime } from "./component-runtime";
import type { ComponentPlace, ComponentSize } from "./context/component-place";
import { makeDataSetMaker, type DataSetMaker } from "./data-set/make-data-set";

interface RunningComponentProps {
  readonly session: FormSession;
  readonly control: FormControl;
  readonly binding: CodeComponentBinding;
  readonly component: LoadedComponent;
}

/** A component at work. Its width is known before it starts, so that it need not draw twice. */
export function RunningComponent(props: RunningComponentProps): React.ReactElement {
  const { session, control, component } = props;
  const container = useRef<HTMLDivElement>(null);
  const width = useWidth(container);
  const [size] = useState<ComponentSize>(() => ({ isTracked: false, isFullScreen: false, width: -1, height: -1 }));
  if (width !== undefined) size.width = width;
  useChanges(session, control.rows);
  useEffect(() => {
    if (control.rows) void loadSubgrid(session, control);
  }, [session, control]);
  const className = size.isFullScreen ? "component component-fullscreen" : "component";
  return (
    <div ref={container} className={className} data-control-name={control.name}>
      {width !== undefined && component.manifest.isVirtual && <VirtualComponent {...props} size={size} />}
      {width !== undefined && !component.manifest.isVirtual && <StandardComponent {...props} size={size} />}
    </div>
  );
}

interface SizedProps extends RunningComponentProps {
  readonly size: ComponentSize;
}

/** Its elements are drawn by the page's own React. */
function VirtualComponent(props: SizedProps): React.ReactElement {
  const [forced, force] = useReducer((count: number) => count + 1, 0);
  const [runtime] = useState(() => start(props, force, undefined));
  const drawn = useRef(forced);
  useEffect(() => () => runtime.destroy(), [runtime]);
  const view = runtime.update(drawn.current !== forced);
  drawn.current = forced;
  return <>{view}</>;
}

/** It draws into an element of its own. */
function StandardComponent(props: SizedProps): React.ReactElement {
  const [forced, force] = useReducer((count: number) => count + 1, 0);
  const container = useRef<HTMLDivElement>(null);
  const runtime = useRef<ComponentRuntime>();
  const drawn = useRef(forced);
  useLayoutEffect(() => {
    if (container.current) runtime.current = start(props, force, container.current);
    return () => runtime.current?.destroy();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a component is started once and lives as long as its element
  }, []);
  useLayoutEffect(() => {
    runtime.current?.update(drawn.current !== forced);
    drawn.current = forced;
  });
  return <div ref={container} />;
}

function start(props: SizedProps, force: () => void, container: HTMLDivElement | undefined): ComponentRuntime {
  const place: ComponentPlace = { ...props, state: {}, requestRender: force };
  return startComponent(place, makeDataSets(props), container);
}

/** The first data set of a component is what the subgrid shows that it stands in for. */
function makeDataSets({ session, control, component }: SizedProps): ReadonlyMap<string, DataSetMaker> {
  const { rows } = control;
  const [name] = component.manifest.dataSets;
  if (rows === undefined || name === undefined) return new Map();
  const reload = (): void => void loadSubgrid(session, control);
  return new Map([[name, makeDataSetMaker(session.services, rows, reload)]]);
}
