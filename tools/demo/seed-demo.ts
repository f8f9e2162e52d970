import { randomBytes } from "node:crypto";
import { demoClientId, demoCompany } from "./bridge-configuration";
import { makeDemoData } from "./demo-data";
import { grantAccess } from "./grant-access";
import { makeJsonClient } from "./json-client";
import { seedBusinessCentral } from "./seed-business-central";
import { seedHistory } from "./seed-history";
import { seedDataverse } from "./seed-dataverse";

const seed = 42;

/** Rights, demo data and a sign-in for the bridge; gives the bridge's secret. Repeatable on the same data folder. */
export async function seedDemo(where: {
  readonly sandboxUrl: string;
  readonly erpUrl: string;
  readonly accounts: number;
  /** Years of selling in the ERP, too; without it the ERP has customers and items only. */
  readonly withHistory?: boolean;
}): Promise<string> {
  const administrator = { authorization: "Bearer administrator" };
  const sandbox = makeJsonClient(`${where.sandboxUrl}/`, administrator);
  const dataverse = makeJsonClient(`${where.sandboxUrl}/api/data/v9.2/`, administrator);
  const erp = makeJsonClient(`${where.erpUrl}/v2.0/demo/sandbox/api/v2.0/`, administrator);

  const people = (await sandbox.get("sandbox/users")) as unknown as readonly {
    readonly userId: string;
    readonly title: string;
  }[];
  const { seller, bridge } = await grantAccess(dataverse, people);
  const clientSecret = randomBytes(24).toString("base64url");
  await sandbox.send("POST", "sandbox/applications", { clientId: demoClientId, clientSecret, userId: bridge });

  const data = makeDemoData({ accounts: where.accounts, seed, today: new Date() });
  await seedDataverse(dataverse, data, seller);
  await seedBusinessCentral(erp, data, demoCompany);
  if (where.withHistory) await seedHistory(makeJsonClient(`${where.erpUrl}/erp/`), data, seed);
  return clientSecret;
}
