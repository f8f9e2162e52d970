import type { Operation } from "../../messages/operation";

/** The user a request runs as, impersonated or not. */
export const whoAmI: Operation = {
  name: "WhoAmI",
  kind: "function",
  boundTo: "nothing",
  parameters: [],
  returns: "mscrm.WhoAmIResponse",
  run: ({ context }) => ({
    is: "body",
    body: {
      BusinessUnitId: context.caller.businessUnitId,
      UserId: context.caller.userId,
      OrganizationId: String(context.store.one("SELECT organizationid FROM organization")?.["organizationid"]),
    },
  }),
};
