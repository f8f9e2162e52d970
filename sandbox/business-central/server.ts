import fastify, { type FastifyInstance } from "fastify";
import { addApi } from "./api/api-plugin";
import { makeRequestLog } from "./api/request-log";
import type { ApiService } from "./api/service";
import { makeApiSwitches } from "./api/switches";
import { addTokenEndpoint } from "./api/token";
import { systemClock, type Clock } from "./clock";
import { openCompanies } from "./company/open-company";
import { loadContract, loadContractFacts } from "./entities/load-contract";
import { makeFaults } from "./faults/fault";
import { addPage } from "./page/page-plugin";
import { addPeople } from "./people/people-plugin";
import { makeLedgerApis } from "./receivables/ledger-apis";
import { makeBehaviours } from "./sales/behaviours";
import { openDatabase } from "./store/database";

export interface BusinessCentralOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Made if missing; the ERP's records survive in it. */
  readonly dataFolder: string;
  readonly clock?: Clock;
  /** Business Central's own mistake in `salesOrders.fullyShipped`; on unless false. */
  readonly fullyShippedIsWrong?: boolean;
}

export interface RunningBusinessCentral {
  /** `http://127.0.0.1:5366` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the local Business Central on 127.0.0.1: API v2.0, its token end point, and the page for people in the ERP.
 * Throws one clear line when the port is taken or the folder cannot be written.
 */
export async function startBusinessCentral(options: BusinessCentralOptions): Promise<RunningBusinessCentral> {
  const clock = options.clock ?? systemClock;
  const contract = loadContract();
  const facts = loadContractFacts();
  const database = openDatabase(options.dataFolder);
  const setup = {
    localCurrency: "EUR",
    taxPercent: 19,
    taxCode: "VAT19",
    fullyShippedIsWrong: options.fullyShippedIsWrong ?? true,
  };
  const { directory, company } = openCompanies({ database, contract, clock, setup });
  const shared = { facts, database, directory, company };
  const ledgerApis = makeLedgerApis();
  const services: readonly ApiService[] = [
    { route: "v2.0", contract, behaviours: makeBehaviours(contract), ...shared },
    ...ledgerApis.map((api) => ({ ...api, ...shared })),
  ];
  const switches = makeApiSwitches(ledgerApis.map(({ route }) => route));
  const faults = makeFaults();
  const log = makeRequestLog(clock);
  const stopping = new AbortController();
  const server = makeServer(facts.limits.maxBodyMB);
  addTokenEndpoint(server);
  addApi(server, { services, switches, faults, log, closing: stopping.signal });
  addPeople(server, { company, faults, log, switches });
  addPage(server, { company, faults, log, switches });
  server.addHook("onClose", () => database.close());
  return {
    url: await listen(server, options.port),
    close: async () => {
      stopping.abort();
      await server.close();
    },
  };
}

/** Bodies reach the handlers as text: what is wrong with them is told in Business Central's words. */
function makeServer(maxBodyMB: number): FastifyInstance {
  const server = fastify({
    bodyLimit: maxBodyMB * 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 10_000 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => {
    done(null, body);
  });
  return server;
}

async function listen(server: FastifyInstance, port: number): Promise<string> {
  try {
    return await server.listen({ port, host: "127.0.0.1" });
  } catch (error) {
    await server.close();
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
      throw new Error(`Port ${port} is taken. Stop the other program or choose another port for Business Central.`);
    }
    throw error;
  }
}
