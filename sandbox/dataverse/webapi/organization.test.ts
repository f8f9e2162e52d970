import { startDataverse, type StartedDataverse } from "./testing/start-dataverse";

let dataverse: StartedDataverse;
beforeAll(async () => {
  dataverse = await startDataverse();
});
afterAll(() => dataverse.close());

it("tells its version, as the platform's own solution has it", async () => {
  const { status, body } = await dataverse.send("GET", "RetrieveVersion");
  const system = await dataverse.send("GET", "solutions?$select=version&$filter=uniquename eq 'System'");
  expect(status).toBe(200);
  expect(system.body["value"]).toEqual([expect.objectContaining({ version: body["Version"] })]);
});

it("tells tools which environment this is and where it answers", async () => {
  const { status, body } = await dataverse.send(
    "GET",
    "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')",
  );
  const who = await dataverse.send("GET", "WhoAmI");
  expect(status).toBe(200);
  expect(body["Detail"]).toMatchObject({ OrganizationId: who.body["OrganizationId"], State: "Enabled" });
  expect(body["Detail"]).toMatchObject({
    Endpoints: {
      Keys: expect.arrayContaining(["WebApplication"]) as unknown,
      Values: expect.arrayContaining([`${dataverse.origin}/`]) as unknown,
    },
  });
});
