/** One step of a deal's way, told when it was taken. */
export interface TracedStep {
  /** The request it belongs to: all its steps are one trace. */
  readonly intentId: string;
  /** One of few: what differs is in the attributes. */
  readonly name: string;
  readonly start: Date;
  readonly end: Date;
  /** Names as OpenTelemetry has them, `accord.kind`. Nothing personal, no text of a request. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Why it failed; undefined when it did not. */
  readonly failure?: string | undefined;
  /** The one all others follow from. */
  readonly isFirst?: boolean;
}

/** Where the steps of deals are told to whoever watches the bridge. Never throws, never waits. */
export interface Trace {
  step(step: TracedStep): void;
}
