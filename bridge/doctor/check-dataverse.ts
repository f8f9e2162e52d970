import { z } from "zod";
import { accordTables } from "#model/tables/accord-tables";
import { instructionTable } from "#model/tables/instruction";
import { commitmentTable } from "#model/tables/commitment";
import { intentTable } from "#model/tables/intent";
import { messageTable } from "#model/tables/message";
import { findInactiveKey, findUnreadable } from "../dataverse/wait-until-ready";
import type { WebApi } from "../dataverse/web-api";
import { connect } from "./connect";
import { doubtful, ill, well, type Finding } from "./finding";
import { rightsOf } from "./rights-of";

const profiles = z.object({ value: z.array(z.object({ name: z.string().nullish() })) });

/** The solution's own role and column security profile for the bridge. */
const bridgeRole = "Accord Bridge";

/** Connection, tables, key indexes, rights and column security, in the order in which one needs the other. */
export async function checkDataverse(webApi: WebApi): Promise<readonly Finding[]> {
  const me = await connect(webApi, "dataverse");
  if ("is" in me) return [me];
  const tables = await checkTables(webApi);
  const rights = [await checkRights(webApi, me.userId), await checkProfile(webApi, me.userId)];
  return [well(`Dataverse answers at ${webApi.root}.`), ...tables, ...rights];
}

async function checkTables(webApi: WebApi): Promise<readonly Finding[]> {
  const missing = [];
  const inactive = [];
  for (const table of accordTables) {
    const unreadable = await findUnreadable(webApi, table);
    if (unreadable !== undefined) missing.push(unreadable);
    else inactive.push(await findInactiveKey(webApi, table));
  }
  const notActive = inactive.flatMap((key) => key ?? []);
  return [
    ...missing.map((what) => ill(sentence(what), "npm run deploy imports the solution; docs/deploy.md gives roles.")),
    ...(missing.length === 0 ? [well(`All ${accordTables.length} tables are there and can be read.`)] : []),
    ...notActive.map((what) =>
      ill(sentence(what), "Wait for the system job; when it has failed, remove duplicates and reactivate the key."),
    ),
    ...(notActive.length === 0 ? [well("The indexes of the alternate keys are active.")] : []),
  ];
}

/** Rights the bridge cannot work without: what it writes, and where. */
function neededRights(): readonly string[] {
  const isWritten = accordTables.filter((table) => table !== commitmentTable && table !== messageTable);
  const isCreated = accordTables.filter((table) => table !== intentTable && table !== instructionTable);
  return [
    ...isCreated.map(({ schemaName }) => `prvCreate${schemaName}`),
    ...isWritten.map(({ schemaName }) => `prvWrite${schemaName}`),
    "prvWriteAccount",
    "prvWriteOpportunity",
    "prvActOnBehalfOfAnotherUser",
  ];
}

async function checkRights(webApi: WebApi, userId: string): Promise<Finding> {
  const has = await rightsOf(webApi, userId);
  if (!has) return doubtful("Dataverse does not tell the bridge's rights.", `Give it the role ${bridgeRole}.`);
  const lacks = neededRights().filter((name) => !has.has(name.toLowerCase()));
  return lacks.length === 0
    ? well("The bridge has every right it needs.")
    : ill(`The bridge lacks ${lacks.join(", ")}.`, `Give its application user the role ${bridgeRole} of this version.`);
}

async function checkProfile(webApi: WebApi, userId: string): Promise<Finding> {
  const path = `systemusers(${userId})/systemuserprofiles_association?$select=name`;
  const answer = await webApi.send({ method: "GET", path });
  const told = answer.status === 200 ? profiles.safeParse(JSON.parse(answer.text)) : undefined;
  const remedy = `Add the application user to the column security profile ${bridgeRole}.`;
  if (!told?.success) return doubtful("Dataverse does not tell the bridge's column security profiles.", remedy);
  return told.data.value.some(({ name }) => name === bridgeRole)
    ? well("The bridge may write what only the ERP decides.")
    : ill("The bridge may not write answers and stages: it is in no profile that lets it.", remedy);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
