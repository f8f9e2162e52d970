import { z } from "zod";
import type { WebApi } from "../dataverse/web-api";

const privileges = z.object({ RolePrivileges: z.array(z.object({ PrivilegeName: z.string().nullish() })) });

/** The names of a user's privileges in lower case; undefined when Dataverse does not tell them, or leaves out what they are called. */
export async function rightsOf(webApi: WebApi, userId: string): Promise<ReadonlySet<string> | undefined> {
  const path = `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`;
  const answer = await webApi.send({ method: "GET", path });
  const told = answer.status === 200 ? privileges.safeParse(JSON.parse(answer.text)) : undefined;
  if (!told?.success) return undefined;
  const names = told.data.RolePrivileges.map(({ PrivilegeName: name }) => name?.toLowerCase());
  return names.includes(undefined) ? undefined : new Set(names.flatMap((name) => name ?? []));
}
