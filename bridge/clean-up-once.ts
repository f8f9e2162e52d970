import pino from "pino";
import { readConfigurationFile, readRetentionSignIn } from "./configuration/read-configuration";
import { connectDataverse, instanceOf } from "./connect";
import { makeDataverse } from "./dataverse/make-dataverse";
import { makeKeptMessages } from "./dataverse/make-kept-messages";
import { inBackground } from "./dataverse/web-api";
import { cleanUp } from "./retention/clean-up";
import { toCleanUpLines } from "./retention/clean-up-lines";
import { systemClock } from "./running/system-clock";

/**
 * Removes once the messages that have outlived their time, as the application user of `retention`, and says in lines people read what was
 * removed. Of the secrets only its own is read. Throws ConfigurationError before anything is asked, DataverseFault when Dataverse refuses.
 */
export async function cleanUpOnce(configurationFile: string): Promise<readonly string[]> {
  const configuration = readConfigurationFile(configurationFile);
  const { retention, signIn } = readRetentionSignIn(configurationFile, configuration, process.env);
  const log = pino({ level: configuration.log.level, base: null, serializers: { error: pino.stdSerializers.err } });
  const webApi = inBackground(connectDataverse({ ...configuration, signIns: { dataverse: signIn } }, log));
  const messages = makeKeptMessages(webApi, makeDataverse(webApi));
  const carrier = { instance: instanceOf(configuration), company: configuration.businessCentral.company };
  return toCleanUpLines(await cleanUp({ messages, carrier, clock: systemClock, log }, retention.messageDays));
}
