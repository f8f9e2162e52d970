/** What a bundle hands over: a class with the lifecycle of code components (learn.microsoft.com, component-framework/reference/control). */
export type ComponentConstructor = new () => ComponentInstance;

export interface ComponentInstance {
  init(
    context: unknown,
    notifyOutputChanged: () => void,
    state: object,
    container: HTMLDivElement | undefined,
  ): unknown;
  updateView(context: unknown): unknown;
  getOutputs?(): Readonly<Record<string, unknown>> | undefined;
  destroy?(): void;
}
