import { viewRequest } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { quickSettings, startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";
import { rowsOf } from "../../tools/demo/json-client";

jest.setTimeout(600_000);

let organization: RunningOrganization;
let deals: string[];

beforeAll(async () => {
  organization = await startOrganization({ accounts: 12 });
  const rows = rowsOf(await organization.dataverse.get("opportunities?$select=name&$orderby=name asc"));
  const known = rows.filter((row) => !/mountain|First order/.test(String(row.name)));
  deals = known.map((row) => String(row.opportunityid));
  const outbound = { ...quickSettings.outbound, leaseSeconds: 5 };
  organization.startBridge({}, { requestTimeoutSeconds: 2, outbound });
});
afterEach(() => organization.sandbox.send("POST", "faults", { fault: { is: "none" } }));
afterAll(() => organization.stop());

test.each([
  [{ is: "throttled", code: "0x80072322", retryAfterSeconds: 2, requests: 3 }],
  [{ is: "throttled", code: "0x80072326", retryAfterSeconds: 1, requests: 2 }],
  [{ is: "unavailable", requests: 3 }],
  [{ is: "dropped", requests: 3 }],
  [{ is: "droppedAfter", requests: 1 }],
  [{ is: "droppedAfter", requests: 4 }],
  [{ is: "slow", milliseconds: 500, requests: 10 }],
])("with Dataverse %j a deal goes through once all the same", async (fault) => {
  const request = await submitDeal(organization.seller, deals.shift() ?? "");
  await organization.sandbox.send("POST", "faults", { fault });
  await eventually(
    () => viewRequest(organization.dataverse, request).catch(() => undefined),
    (view) => view?.delivery === "Delivered",
  );
  await orderOf(organization.erpApi, request);
});
