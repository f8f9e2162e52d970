import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Contract, EntitySet } from "./contract";

const contractFolder = join(__dirname, "..", "contract");

const property = z.object({
  name: z.string(),
  type: z.enum([
    "Edm.String",
    "Edm.Guid",
    "Edm.Decimal",
    "Edm.Int32",
    "Edm.Int64",
    "Edm.Boolean",
    "Edm.Date",
    "Edm.DateTimeOffset",
    "Edm.Stream",
    "enum",
  ]),
  alType: z.string(),
  maxLength: z.number().optional(),
  values: z.array(z.string()).optional(),
  editable: z.boolean(),
  notBlank: z.boolean().optional(),
  filterOnly: z.boolean().optional(),
  guardedWhenReleased: z.boolean().optional(),
  relatesTo: z.object({ entitySet: z.string(), property: z.string() }).optional(),
});

const link = z.union([
  z.object({ property: z.string(), equalsProperty: z.string() }),
  z.object({ property: z.string(), equals: z.string() }),
]);

const entity = z.object({
  entitySet: z.string(),
  entity: z.string(),
  operations: z.object({ insert: z.boolean(), modify: z.boolean(), delete: z.boolean() }),
  key: z.array(z.string()),
  temporary: z.boolean(),
  actions: z.array(z.object({ name: z.string() })),
  properties: z.array(property),
  navigation: z.array(z.object({ name: z.string(), entitySet: z.string(), many: z.boolean(), where: z.array(link) })),
});

const entities = z.object({ entities: z.array(entity) });
const apis = z.object({ apis: z.array(z.object({ route: z.string(), entities: z.array(entity) })) });

const facts = z.object({
  limits: z.object({ maxPageSize: z.number(), maxBatchOperations: z.number(), maxBodyMB: z.number() }),
  errorCodes: z.array(z.object({ code: z.string() })),
});

/** Documented limits and error codes. */
export type ContractFacts = z.infer<typeof facts>;

/** API v2.0. */
export function loadContract(): Contract {
  return makeContract([...companies(), ...entities.parse(readJson("bc-api-v2-core.json")).entities]);
}

/** The read-only APIs beside v2.0 that show posted ledger entries, by route: `microsoft/reportsFinance/beta`. */
export function loadLedgerContracts(): ReadonlyMap<string, Contract> {
  const found = apis.parse(readJson("bc-ledger-apis.json")).apis;
  return new Map(found.map((api) => [api.route, makeContract([...companies(), ...api.entities])]));
}

function companies(): readonly EntitySet[] {
  return entities.parse(readJson("companies.json")).entities;
}

export function makeContract(entitySets: readonly EntitySet[]): Contract {
  const byName = new Map(entitySets.map((entitySet) => [entitySet.entitySet, entitySet]));
  return {
    entitySets,
    find: (name) => byName.get(name),
    get: (name) => {
      const entitySet = byName.get(name);
      if (!entitySet) throw new Error(`The contract has no entity set ${name}`);
      return entitySet;
    },
  };
}

export function loadContractFacts(): ContractFacts {
  return facts.parse(readJson("bc-contract-facts.json"));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(contractFolder, file), "utf8"));
}
