import { toCanonicalJson } from "#model/canonical-json";
import { isAllowed, openRequest, requestInForce, type Command } from "../deal/allowed-commands";
import { errorMessage } from "../deal/error-message";
import { kindOfCommand } from "../deal/kind-of-command";
import { readDeal, type CurrentDeal } from "../deal/read-deal";
import { nextVersion } from "../deal/read-intents";
import { readOrder, type SeenOrder } from "../deal/read-order";
import { accountOf } from "../deal/to-snapshot";
import { announceDealNews } from "../intent/announce";
import { readKeptRows } from "../intent/kept-rows";
import { sendOrKeep } from "../intent/outbox";
import { sha256 } from "../intent/sha256";
import { toIntentRow, type NewIntent } from "../intent/to-intent-row";
import type { Words } from "../words/words";

export type SendOutcome =
  | { readonly is: "sent"; readonly version: number }
  /** It waits in this browser and goes out by itself. */
  | { readonly is: "kept"; readonly version: number }
  /** Nothing was written; `reason` is a whole sentence. */
  | { readonly is: "notSent"; readonly reason: string };

type Prepared = { readonly is: "ready"; readonly intent: Omit<NewIntent, "id"> } | (SendOutcome & { is: "notSent" });

/**
 * Reads the saved deal and declares what the command says of it. Never rejects: whatever happens is an outcome.
 * @param ownerId whose request it is; the signed-in user's without it.
 */
export async function declareIntent(
  opportunityId: string,
  command: Command,
  say: Words,
  ownerId?: string,
): Promise<SendOutcome> {
  const kept = await readKeptRows().catch(() => []);
  if (kept.some((row) => row.accord_opportunityid.id === opportunityId)) {
    return { is: "notSent", reason: say("earlierIsKept") };
  }
  let deal: CurrentDeal;
  let order: SeenOrder | undefined;
  try {
    [deal, order] = await Promise.all([
      readDeal(opportunityId),
      isAboutOrder(command) ? readOrder(opportunityId) : undefined,
    ]);
  } catch (thrown) {
    return { is: "notSent", reason: say("notReadable", { message: errorMessage(thrown) }) };
  }
  const prepared = await prepare(opportunityId, command, deal, order, say);
  if (prepared.is === "notSent") return prepared;
  const { version } = prepared.intent;
  const outcome = await sendOrKeep(await toIntentRow({ ...prepared.intent, ownerId, id: crypto.randomUUID() }));
  if (outcome.is === "refused") return { is: "notSent", reason: say("notCreated", { message: outcome.message }) };
  announceDealNews(opportunityId, "Sent");
  return { is: outcome.is === "created" ? "sent" : "kept", version };
}

function isAboutOrder(command: Command): boolean {
  return command === "change" || command === "cancel" || command === "accept" || command === "withdraw";
}

async function prepare(
  opportunityId: string,
  command: Command,
  current: CurrentDeal,
  order: SeenOrder | undefined,
  say: Words,
): Promise<Prepared> {
  if (!isAllowed(command, current.intents)) return { is: "notSent", reason: say(`${command}NotAllowed`) };
  switch (command) {
    case "submit":
    case "approve":
    case "change":
      return stateDeal(command, current, order, say);
    case "withdraw":
    case "cancel":
    case "accept":
      return speakOfEarlier(opportunityId, command, current, order, say);
  }
}

async function stateDeal(
  command: Command,
  { deal, intents, snapshot: taken }: CurrentDeal,
  order: SeenOrder | undefined,
  say: Words,
): Promise<Prepared> {
  if (taken.is === "refused") {
    const { because, ...values } = taken.refusal;
    return { is: "notSent", reason: say(because, values) };
  }
  const { snapshot, currencyId } = taken;
  const inForce = requestInForce(intents);
  const last = openRequest(intents) ?? inForce;
  if (command === "change" && last?.hash === (await sha256(toCanonicalJson(snapshot)))) {
    return { is: "notSent", reason: say("nothingChanged", { version: String(last.version) }) };
  }
  const kind = kindOfCommand(command, inForce !== undefined);
  const intent = {
    kind,
    version: nextVersion(intents, kind),
    topic: snapshot.topic,
    content: { is: "deal", snapshot, currencyId },
    baseOrderVersion: kind === "AmendmentRequested" ? order?.version : undefined,
    validUntil: deal.accord_validuntil?.slice(0, 10),
  } as const;
  return { is: "ready", intent };
}

function speakOfEarlier(
  opportunityId: string,
  command: Command,
  { deal, intents }: CurrentDeal,
  order: SeenOrder | undefined,
  say: Words,
): Prepared {
  const account = accountOf(deal);
  if (!account) return { is: "notSent", reason: say("noAccount") };
  const version = (command === "withdraw" ? openRequest(intents) : requestInForce(intents))?.version ?? 1;
  const buyer = { id: account.accountid, name: account.name ?? "", number: account.accountnumber ?? null };
  const request = { opportunityId, account: buyer, version, orderNumber: order?.number ?? null };
  const intent = {
    kind: kindOfCommand(command, true),
    version,
    topic: deal.name ?? "",
    content: { is: "earlier", request },
    baseOrderVersion: order?.version,
  } as const;
  return { is: "ready", intent };
}
