import { v5 as uuid } from "uuid";
import { rowsOf, type JsonClient } from "./json-client";

const namespace = "c3f4a7de-0c0e-4a57-8a0f-6b4f4f7f3b11";

export interface People {
  readonly seller: string;
  readonly bridge: string;
}

/** Which of our roles goes to which of the people the sandbox has. */
const rolesByTitle: Readonly<Record<string, string>> = {
  seller: "Accord Salesperson",
  "sales manager": "Accord Sales Manager",
  operator: "Accord Operator",
};

/**
 * What an administrator does after the import, as docs/deploy.md describes it: an application user for the bridge with its role and
 * column security profile, our roles for the people, and everybody's team as readers of the secured columns.
 */
export async function grantAccess(
  client: JsonClient,
  people: readonly { readonly userId: string; readonly title: string }[],
): Promise<People> {
  for (const { userId, title } of people) {
    const role = rolesByTitle[title];
    if (role) await giveRole(client, userId, role);
  }
  await addReaders(client);
  const bridge = await addApplicationUser(client);
  const seller = people.find((person) => person.title === "seller");
  if (!seller) throw new Error("The organisation has no seller to own the demo's deals");
  return { seller: seller.userId, bridge };
}

async function addApplicationUser(client: JsonClient): Promise<string> {
  const id = uuid("bridge", namespace);
  const businessUnits = await client.get(
    "businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null",
  );
  await client.send("PATCH", `systemusers(${id})`, {
    firstname: "Accord",
    lastname: "Bridge",
    domainname: "accord.bridge@sandbox.example",
    applicationid: uuid("application", namespace),
    "businessunitid@odata.bind": `/businessunits(${String(rowsOf(businessUnits)[0]?.businessunitid)})`,
  });
  await giveRole(client, id, "Accord Bridge");
  const profile = await findProfile(client, "Accord Bridge");
  await relate(client, `systemusers(${id})/systemuserprofiles_association`, `fieldsecurityprofiles(${profile})`);
  return id;
}

/** Makes everybody a reader of the secured columns, by the default teams of the business units. */
export async function addReaders(client: JsonClient): Promise<void> {
  const profile = await findProfile(client, "Accord Readers");
  for (const team of rowsOf(await client.get("teams?$select=teamid&$filter=isdefault eq true"))) {
    await relate(client, `teams(${String(team.teamid)})/teamprofiles_association`, `fieldsecurityprofiles(${profile})`);
  }
}

/** Gives a user a role of the user's own business unit: Dataverse keeps a copy of every role in each. */
export async function giveRole(client: JsonClient, userId: string, name: string): Promise<void> {
  const user = await client.get(`systemusers(${userId})?$select=_businessunitid_value`);
  const roles = await client.get(
    `roles?$select=roleid&$filter=name eq '${name}' and _businessunitid_value eq ${String(user._businessunitid_value)}`,
  );
  const role = rowsOf(roles)[0];
  if (!role) throw new Error(`The organisation has no role "${name}" in the user's business unit`);
  await relate(client, `systemusers(${userId})/systemuserroles_association`, `roles(${String(role.roleid)})`);
}

async function findProfile(client: JsonClient, name: string): Promise<string> {
  const found = rowsOf(
    await client.get(`fieldsecurityprofiles?$select=fieldsecurityprofileid&$filter=name eq '${name}'`),
  )[0];
  if (!found) throw new Error(`The organisation has no column security profile "${name}"`);
  return String(found.fieldsecurityprofileid);
}

async function relate(client: JsonClient, collection: string, target: string): Promise<void> {
  const known = rowsOf(await client.get(`${collection}?$top=500`));
  const id = /\(([^)]+)\)/.exec(target)?.[1] ?? "";
  if (known.some((row) => Object.values(row).includes(id))) return;
  const root = (await client.get("")) as { "@odata.context"?: string };
  const base = (root["@odata.context"] ?? "").replace(/\$metadata.*$/, "");
  await client.send("POST", `${collection}/$ref`, { "@odata.id": base + target });
}
