import type { Operation } from "../../messages/operation";
import { stableId } from "../../metadata/metadata-id";
import { platformVersion } from "../platform-version";

/** What tools ask first: which environment this is, and under which addresses it answers. */
export const retrieveCurrentOrganization: Operation = {
  name: "RetrieveCurrentOrganization",
  kind: "function",
  boundTo: "nothing",
  parameters: [{ name: "AccessType", type: "mscrm.EndpointAccessType", required: true }],
  returns: "mscrm.RetrieveCurrentOrganizationResponse",
  run({ context }) {
    const { organizationid: id, name } = context.store.one("SELECT organizationid, name FROM organization") ?? {};
    const origin = new URL(context.serviceRoot).origin;
    const endpoints = {
      WebApplication: `${origin}/`,
      OrganizationService: `${origin}/XRMServices/2011/Organization.svc`,
      OrganizationDataService: `${origin}/XRMServices/2011/OrganizationData.svc`,
    };
    return {
      is: "body",
      body: {
        Detail: {
          OrganizationId: String(id),
          FriendlyName: String(name),
          OrganizationVersion: platformVersion,
          EnvironmentId: stableId("environment", String(name)),
          Geo: "EMEA",
          TenantId: stableId("tenant", String(name)),
          UrlName: String(name),
          UniqueName: String(name),
          State: "Enabled",
          SchemaType: "Full",
          OrganizationType: "Customer",
          Endpoints: {
            Count: Object.keys(endpoints).length,
            IsReadOnly: false,
            Keys: Object.keys(endpoints),
            Values: Object.values(endpoints),
          },
        },
      },
    };
  },
};
