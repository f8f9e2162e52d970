import pino from "pino";
import { connectDataverse, connectErp, instanceOf, systemRandomness } from "./connect";
import { ConfigurationError } from "./configuration/configuration-error";
import { readConfiguration, type Configuration } from "./configuration/read-configuration";
import { makeDataverse } from "./dataverse/make-dataverse";
import { inBackground } from "./dataverse/web-api";
import { waitUntilReady } from "./dataverse/wait-until-ready";
import { toFigureSettings } from "./inbound/figures/figure-settings";
import { toSilenceSettings } from "./silence/silence-settings";
import type { Log } from "./ports/log";
import { steps, type Reach } from "./ports/steps";
import { startHealthServer, type BridgeState, type HealthServer, type HealthSource } from "./running/health-server";
import { runBridge, type RunningBridge } from "./running/run-bridge";
import { makeServiceClock } from "./running/service-clock";
import { systemClock } from "./running/system-clock";
import { connectTrace } from "./telemetry/connect-trace";
import type { RunningTrace } from "./telemetry/make-trace";

/** Runs the bridge of a configuration file until the process is told to stop. Throws ConfigurationError before anything is started. */
export async function main(configurationFile: string): Promise<void> {
  const configuration = readConfiguration(configurationFile, process.env);
  const reach = makeReach(process.env.ACCORD_CRASH_AT);
  const log = pino({ level: configuration.log.level, base: null, serializers: { error: pino.stdSerializers.err } });
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());
  let state: BridgeState = "starting";
  stopping.signal.addEventListener("abort", () => (state = "stopping"));
  const clock = makeServiceClock({ ...systemClock, wall: () => Date.now() });
  const webApi = connectDataverse(configuration, log.child({ part: "dataverse" }), clock);
  const running: { bridge?: RunningBridge } = {};
  const health = await startHealth(configuration, {
    state: () => state,
    connections: () => ({
      dataverseFailingSince: webApi.failingSince(),
      erpFailingSince: running.bridge?.erpHealth.failingSince(),
    }),
  });

  const stopped = new Promise((resolve) => stopping.signal.addEventListener("abort", resolve));
  await Promise.race([waitUntilReady(webApi, systemClock, log, stopping.signal), stopped]);
  // Nothing is in hand yet: an attempt to reach Dataverse need not come to its end.
  if (stopping.signal.aborted) process.exit(0);

  const instance = instanceOf(configuration);
  const trace = connectTrace(configuration, instance, log);
  const bridge = runBridge(
    {
      instance,
      dataverse: makeDataverse(webApi),
      background: makeDataverse(inBackground(webApi)),
      erp: connectErp(configuration),
      clock,
      randomness: systemRandomness,
      log,
      reach,
      ...(trace ? { trace } : {}),
    },
    {
      ...configuration,
      figures: toFigureSettings(configuration.figures),
      silence: toSilenceSettings(configuration.answers),
      requestTimeoutSeconds: configuration.businessCentral.requestTimeoutSeconds,
    },
  );
  running.bridge = bridge;
  state = "ready";
  log.info({ company: configuration.businessCentral.company }, "bridge ready");
  await stopped;
  await drain(stopAll(bridge, trace), configuration.drainSeconds, log);
  await health?.close();
}

async function stopAll(bridge: RunningBridge, trace: RunningTrace | undefined): Promise<void> {
  await bridge.stop();
  await trace?.stop();
}

/** Gives the steps in hand their time. What is not at its end then is looked up by the next bridge, once its lease has run out. */
async function drain(stopped: Promise<void>, seconds: number, log: Log): Promise<void> {
  log.info({ drainSeconds: seconds }, "stopping: the steps in hand come to their end");
  const waiting = new AbortController();
  const isDrained = await Promise.race([
    stopped.then(() => true),
    systemClock.sleep(seconds * 1000, waiting.signal).then(() => false),
  ]);
  waiting.abort();
  if (isDrained) {
    log.info({}, "stopped");
    return;
  }
  log.warn({}, "stopped before the steps in hand came to their end; their leases run out by themselves");
  process.exit(0);
}

async function startHealth({ health }: Configuration, told: HealthSource): Promise<HealthServer | undefined> {
  if (health === undefined) return undefined;
  try {
    return await startHealthServer({ ...health, ...told });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(
      `health.port ${health.port} on ${health.host} cannot be used (${code ?? String(error)}): give another, or stop what uses it`,
    );
  }
}

/** Kills the process the first time it comes to the step of that name: how a test finds out what a crash there leaves behind. */
function makeReach(crashAt: string | undefined): Reach {
  if (crashAt === undefined || crashAt === "") return () => undefined;
  if (!steps.some((step) => step === crashAt)) {
    throw new Error(`ACCORD_CRASH_AT=${crashAt} is not a step; the steps are ${steps.join(", ")}`);
  }
  return (step) => {
    if (step === crashAt) process.kill(process.pid, "SIGKILL");
  };
}
