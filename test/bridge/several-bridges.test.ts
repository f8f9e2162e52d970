import { rowsOf } from "../../tools/demo/json-client";
import { viewRequest } from "./support/deal-view";
import { eventually } from "./support/eventually";
import { orderOf } from "./support/erp-orders";
import { quickSettings, startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

let organization: RunningOrganization;

beforeAll(async () => {
  organization = await startOrganization({ accounts: 10 });
});
afterAll(() => organization.stop());

test("three bridges carry out many deals side by side: one order, one mirror and one acknowledgement each", async () => {
  const rows = rowsOf(await organization.dataverse.get("opportunities?$select=name"));
  const deals = rows.filter((row) => !/mountain/.test(String(row.name))).map((row) => String(row.opportunityid));
  const requests = await Promise.all(deals.map((deal) => submitDeal(organization.seller, deal)));
  const calmer = {
    outbound: { ...quickSettings.outbound, pollSeconds: 0.5 },
    inbound: { ...quickSettings.inbound, pollSeconds: 0.5 },
  };
  for (let i = 0; i < 3; i++) organization.startBridge({}, calmer);

  for (const request of requests) {
    await eventually(
      () => viewRequest(organization.dataverse, request),
      ({ delivery }) => delivery === "Delivered",
    );
    const order = await orderOf(organization.erpApi, request);
    const mirrors = () => organization.dataverse.get(`accord_orders?$filter=accord_number eq '${order.number}'`);
    expect(rowsOf(await eventually(mirrors, (answer) => rowsOf(answer).length > 0))).toHaveLength(1);
    const story = rowsOf(
      await organization.dataverse.get(`accord_commitments?$filter=_accord_intentid_value eq ${request}`),
    );
    expect(story).toHaveLength(1);
  }
  const customers = rowsOf(await organization.erpApi.get("customers?$filter=displayName eq 'Fabrikam Residences'"));
  expect(customers).toHaveLength(1);
});
