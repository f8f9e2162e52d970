import type { ComponentPlace } from "./context/component-place";
import { makeContextMaker, type ComponentContext } from "./context/make-context";
import type { DataSetMaker } from "./data-set/make-data-set";
import { applyOutputs } from "./apply-outputs";

/** A running code component: initialised once, updated when something it sees has changed, destroyed with its tab. */
export interface ComponentRuntime {
  /** Calls `updateView` if anything changed since, or in any case when forced; gives what it gave last. */
  update(isForced: boolean): unknown;
  destroy(): void;
}

/** @param container the element a standard component draws into. Whatever the component throws comes out here. */
export function startComponent(
  place: ComponentPlace,
  dataSets: ReadonlyMap<string, DataSetMaker>,
  container: HTMLDivElement | undefined,
): ComponentRuntime {
  const Component = place.component.constructor;
  const instance = new Component();
  const current = () => new Map([...dataSets].map(([name, maker]) => [name, maker.current()] as const));
  const makeContext = makeContextMaker(place, current);
  let isDestroyed = false;
  const notifyOutputChanged = (): void => {
    if (!isDestroyed) applyOutputs(place, instance.getOutputs?.() ?? {});
  };
  instance.init(makeContext([]), notifyOutputChanged, place.state, container);
  let seen: Seen | undefined;
  let view: unknown;
  return {
    update(isForced) {
      const now = look(place, makeContext([]));
      const changes = seen === undefined ? [] : changedNames(seen, now);
      if (seen === undefined || isForced || changes.length > 0) {
        seen = now;
        view = instance.updateView(makeContext(changes));
      }
      return view;
    },
    destroy() {
      isDestroyed = true;
      instance.destroy?.();
    },
  };
}

/** What a component saw at an update, in a form that can be compared. */
type Seen = ReadonlyMap<string, unknown>;

function look({ size }: ComponentPlace, context: ComponentContext): Seen {
  const isData = (value: unknown): boolean => typeof value === "object" && value !== null && "sortedRecordIds" in value;
  const parameters = Object.entries(context.parameters).map(
    ([name, value]) => [name, isData(value) ? value : JSON.stringify(value)] as const,
  );
  return new Map<string, unknown>([
    ...parameters,
    ["layout", JSON.stringify(context.mode)],
    [size.isFullScreen ? "fullscreen_open" : "fullscreen_close", size.isFullScreen],
  ]);
}

function changedNames(before: Seen, now: Seen): readonly string[] {
  return [...now.keys()].filter((name) => before.get(name) !== now.get(name));
}
