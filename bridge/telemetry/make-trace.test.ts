import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-base";
import { silentLog } from "../testing/silent-log";
import { toTracesAddress } from "./connect-trace";
import { exportToLog } from "./export-to-log";
import { makeTrace } from "./make-trace";

const intentId = "0B1E2C3D-4f50-4a6b-8c7d-9e0f1a2b3c4d";
const traceId = "0b1e2c3d4f504a6b8c7d9e0f1a2b3c4d";
const start = new Date("2026-03-02T10:00:00Z");
const end = new Date("2026-03-02T10:00:02.500Z");
const step = { intentId, name: "claim", start, end, attributes: { "accord.attempt": 1 } };

test("steps of a request are children of its first, whoever told that", async () => {
  const told: ReadableSpan[] = [];
  const exporter: SpanExporter = {
    export(spans, done) {
      told.push(...spans);
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- ExportResultCode.SUCCESS, whose package is not ours to depend on
      done({ code: 0 });
    },
    shutdown: () => Promise.resolve(),
  };
  const trace = makeTrace(exporter, "one");
  trace.step(step);
  trace.step({ ...step, name: "deal submitted", isFirst: true });
  await trace.stop();
  const [claim, first] = told;
  expect(first?.spanContext()).toMatchObject({ traceId, spanId: "8c7d9e0f1a2b3c4d" });
  expect(first?.parentSpanContext).toBeUndefined();
  expect(claim?.spanContext().traceId).toBe(traceId);
  expect(claim?.parentSpanContext?.spanId).toBe("8c7d9e0f1a2b3c4d");
  expect(claim?.duration).toEqual([2, 500_000_000]);
});

test("in the log a step is one line, with what it failed for", async () => {
  const lines: unknown[] = [];
  const trace = makeTrace(exportToLog({ ...silentLog, info: (fields, line) => lines.push([line, fields]) }), "one");
  trace.step({ ...step, failure: "ErpUnreachable" });
  await trace.stop();
  expect(lines).toEqual([
    [
      "claim",
      expect.objectContaining({
        traceId,
        started: start.toISOString(),
        milliseconds: 2500,
        "accord.attempt": 1,
        failure: "ErpUnreachable",
      }),
    ],
  ]);
});

test("a bridge stops although nobody takes what it tells", async () => {
  const broken: SpanExporter = {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- ExportResultCode.FAILED, as above
    export: (_spans, done) => done({ code: 1, error: new Error("away") }),
    shutdown: () => Promise.reject(new Error("away")),
  };
  const trace = makeTrace(broken, "one");
  trace.step(step);
  await expect(trace.stop()).resolves.toBeUndefined();
});

test.each(["http://collector:4318", "http://collector:4318/"])("traces for %s go below its address", (endpoint) => {
  expect(toTracesAddress(endpoint)).toBe("http://collector:4318/v1/traces");
});
