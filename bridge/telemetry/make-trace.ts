import { ROOT_CONTEXT, SpanStatusCode, trace as tracing, TraceFlags, type Context } from "@opentelemetry/api";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  type IdGenerator,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-base";
import type { Trace } from "../ports/trace";
import { firstSpanIdOf, traceIdOf } from "./trace-ids";

export interface RunningTrace extends Trace {
  /** Hands over what is not told yet, as far as it can. */
  stop(): Promise<void>;
}

/** Steps of deals as spans of OpenTelemetry: one trace for each request, every step a child of its first. */
export function makeTrace(exporter: SpanExporter, instance: string): RunningTrace {
  const ids = makeIds();
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": "accord-bridge", "service.instance.id": instance }),
    idGenerator: ids.generator,
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("accord-bridge");

  return {
    step({ intentId, name, start, end, attributes, failure, isFirst }) {
      const options = { startTime: start, attributes: { ...attributes, "accord.request": intentId } };
      const span =
        isFirst === true
          ? ids.as(intentId, () => tracer.startSpan(name, { ...options, root: true }))
          : tracer.startSpan(name, options, belowFirst(intentId));
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      span.end(end);
    },
    // What watches may be away: that is no reason for a bridge not to stop.
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

function belowFirst(intentId: string): Context {
  return tracing.setSpanContext(ROOT_CONTEXT, {
    traceId: traceIdOf(intentId),
    spanId: firstSpanIdOf(intentId),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}

/** Random ids, but for the first step of a request, whose ids follow from the request. */
function makeIds() {
  const random = new RandomIdGenerator();
  let first: string | undefined;
  const generator: IdGenerator = {
    generateTraceId: () => (first === undefined ? random.generateTraceId() : traceIdOf(first)),
    generateSpanId: () => (first === undefined ? random.generateSpanId() : firstSpanIdOf(first)),
  };
  return {
    generator,
    as<Result>(intentId: string, start: () => Result): Result {
      first = intentId;
      try {
        return start();
      } finally {
        first = undefined;
      }
    },
  };
}
