import pino from "pino";
import { withAudit } from "./audit/with-audit";
import { readConfiguration } from "./configuration/read-configuration";
import { connectDataverse, connectErp, instanceOf, systemRandomness } from "./connect";
import { makeDataverse } from "./dataverse/make-dataverse";
import { toFigureSettings } from "./inbound/figures/figure-settings";
import { reconcile } from "./reconcile/reconcile";
import { toReportLines } from "./reconcile/report-lines";
import { systemClock } from "./running/system-clock";

/** What a comparison found, in lines people read. */
export interface Reconciled {
  readonly lines: readonly string[];
  readonly agrees: boolean;
}

/**
 * Compares once what the ERP has posted with the mirrors, and takes over anew what differs, unless it only compares. Throws
 * ConfigurationError before anything is read, DataverseFault and ErpFault when either cannot be asked.
 */
export async function reconcileOnce(configurationFile: string, dryRun: boolean): Promise<Reconciled> {
  const configuration = readConfiguration(configurationFile, process.env);
  const log = pino({ level: "warn", base: null, serializers: { error: pino.stdSerializers.err } });
  const erp = connectErp(configuration);
  const carrier = { instance: instanceOf(configuration), company: erp.company };
  const inbound = {
    dataverse: withAudit(makeDataverse(connectDataverse(configuration, log)), carrier, systemClock),
    erp,
    clock: systemClock,
    randomness: systemRandomness,
    log,
    reach: () => undefined,
  };
  const comparison = await reconcile(inbound, { dryRun, figures: toFigureSettings(configuration.figures) });
  const lines = toReportLines(configuration.businessCentral.company, comparison, dryRun);
  return { lines, agrees: comparison.differences.length === 0 };
}
