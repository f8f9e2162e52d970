import type { ComponentConstructor } from "./component-instance";

/** The global `ComponentFramework` bundles register at, and what has arrived there. */
export interface ComponentRegistry {
  readonly framework: {
    registerControl(name: string, constructor: ComponentConstructor): void;
  };
  /** The constructor a bundle registered last under a name; taken away, so that two solutions may use one name. */
  take(registeredName: string): ComponentConstructor | undefined;
}

export function makeComponentRegistry(): ComponentRegistry {
  const registered = new Map<string, ComponentConstructor>();
  return {
    framework: {
      registerControl(name, constructor) {
        registered.set(name, constructor);
      },
    },
    take(registeredName) {
      const constructor = registered.get(registeredName);
      registered.delete(registeredName);
      return constructor;
    },
  };
}
