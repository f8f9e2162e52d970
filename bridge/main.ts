import pino from "pino";
import { v4 as uuid } from "uuid";
import { makeBusinessCentralApi } from "./business-central/api";
import { makeBusinessCentral } from "./business-central/make-business-central";
import { readConfiguration, type Configuration } from "./configuration/read-configuration";
import { makeDataverse } from "./dataverse/make-dataverse";
import { waitUntilReady } from "./dataverse/wait-until-ready";
import { makeWebApi } from "./dataverse/web-api";
import { toFigureSettings } from "./inbound/figures/figure-settings";
import type { Erp } from "./ports/erp";
import type { Randomness } from "./ports/randomness";
import { steps, type Reach } from "./ports/steps";
import { runBridge } from "./running/run-bridge";
import { systemClock } from "./running/system-clock";
import { makeAccessToken } from "./sign-in/access-token";

const randomness: Randomness = { fraction: Math.random, uuid };

const businessCentralScope = "https://api.businesscentral.dynamics.com/.default";

/** Runs the bridge of a configuration file until the process is told to stop. Throws ConfigurationError before anything is started. */
export async function main(configurationFile: string): Promise<void> {
  const configuration = readConfiguration(configurationFile, process.env);
  const reach = makeReach(process.env.ACCORD_CRASH_AT);
  const log = pino({ level: configuration.log.level, base: null, serializers: { error: pino.stdSerializers.err } });
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());

  const webApi = makeWebApi({
    url: configuration.dataverse.url,
    token: makeAccessToken(
      { ...configuration.signIns.dataverse, scope: `${new URL(configuration.dataverse.url).origin}/.default` },
      systemClock,
    ),
    clock: systemClock,
    randomness,
    log: log.child({ part: "dataverse" }),
  });
  await waitUntilReady(webApi, systemClock, log, stopping.signal);
  if (stopping.signal.aborted) return;

  const bridge = runBridge(
    { dataverse: makeDataverse(webApi), erp: connectErp(configuration), clock: systemClock, randomness, log, reach },
    {
      ...configuration,
      figures: toFigureSettings(configuration.figures),
      requestTimeoutSeconds: configuration.businessCentral.requestTimeoutSeconds,
    },
  );
  log.info({ company: configuration.businessCentral.company }, "bridge ready");
  await new Promise((resolve) => stopping.signal.addEventListener("abort", resolve));
  log.info({}, "stopping: the steps in hand come to their end");
  await bridge.stop();
  log.info({}, "stopped");
}

function connectErp({ businessCentral, inbound, signIns }: Configuration): Erp {
  const { url, company, requestTimeoutSeconds } = businessCentral;
  const writer = makeAccessToken({ ...signIns.writer, scope: businessCentralScope }, systemClock);
  const reader = businessCentral.reader
    ? makeAccessToken({ ...signIns.reader, scope: businessCentralScope }, systemClock)
    : writer;
  const api = makeBusinessCentralApi({ url, company, reader, writer, requestTimeoutSeconds, clock: systemClock });
  return makeBusinessCentral(api, {
    ...businessCentral,
    webAddress: businessCentral.webAddress,
    overlapSeconds: inbound.overlapSeconds,
    clock: systemClock,
  });
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
