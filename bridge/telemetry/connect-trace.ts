import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import type { Configuration } from "../configuration/read-configuration";
import type { Log } from "../ports/log";
import { exportToLog } from "./export-to-log";
import { makeTrace, type RunningTrace } from "./make-trace";

/** Where the configuration wants the steps of deals to be told; undefined for nowhere. */
export function connectTrace({ telemetry }: Configuration, instance: string, log: Log): RunningTrace | undefined {
  switch (telemetry.exporter) {
    case "none":
      return undefined;
    case "console":
      return makeTrace(exportToLog(log.child({ part: "trace" })), instance);
    case "otlp":
      return makeTrace(new OTLPTraceExporter({ url: toTracesAddress(telemetry.endpoint) }), instance);
  }
}

/** Collectors take traces below their address (OpenTelemetry Protocol, OTLP/HTTP request). */
export function toTracesAddress(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, "")}/v1/traces`;
}
