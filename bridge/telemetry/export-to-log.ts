import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-base";
import type { Log } from "../ports/log";

/** Spans as lines of the log, one each, where everything else the bridge says can be read. */
export function exportToLog(log: Log): SpanExporter {
  return {
    export(spans, done) {
      for (const span of spans) log.info(toFields(span), span.name);
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- ExportResultCode.SUCCESS, whose package is not ours to depend on
      done({ code: 0 });
    },
    shutdown: () => Promise.resolve(),
  };
}

function toFields(span: ReadableSpan): Readonly<Record<string, unknown>> {
  const { traceId, spanId } = span.spanContext();
  const [seconds, nanoseconds] = span.duration;
  return {
    traceId,
    spanId,
    parentSpanId: span.parentSpanContext?.spanId,
    started: new Date(span.startTime[0] * 1000 + span.startTime[1] / 1e6).toISOString(),
    milliseconds: Math.round(seconds * 1000 + nanoseconds / 1e6),
    ...span.attributes,
    failure: span.status.message,
  };
}
