import { toOption } from "#model/choice";
import { instructionKinds, instructionTable } from "#model/tables/instruction";
import { intentTable } from "#model/tables/intent";
import { bindTo, create } from "../../../bridge/ports/change";
import { accountTable } from "../../../bridge/ports/stock-tables";
import { textOf } from "../dataverse/stored-row";
import type { World } from "../world";
import type { Act } from "./act";
import type { Scenario } from "./draw-scenario";

type Instruct = Extract<Act, { readonly is: "instruct" }>;

/** An operator writes an instruction about a request; about its cause or its account where that is what the kind speaks of. */
export function instruct(world: World, { requests, accounts }: Scenario, { kind, request: at, id }: Instruct): void {
  const request = requests[at];
  const account = request && accounts[request.account];
  if (!account || !world.dataverse.store.row("accord_intent", request.id)) return;
  const about = {
    Park: { "accord_IntentId@odata.bind": bindTo(intentTable, request.id) },
    Retry: { "accord_IntentId@odata.bind": bindTo(intentTable, request.id) },
    RetryGroup: { accord_causekey: causeOf(world, request.id) },
    Replay: { "accord_AccountId@odata.bind": bindTo(accountTable, account.id) },
  }[kind];
  const row = create(instructionTable, {
    accord_instructionid: id,
    accord_name: `${kind} request ${at}`,
    accord_kind: toOption(instructionKinds, kind),
    ...about,
  });
  world.dataverse.changeAll([[row]], "people");
}

function causeOf({ dataverse }: World, requestId: string): string | null {
  const issue = dataverse.store.findByKey("accord_issue", "accord_issuekey", `intent_${requestId}`);
  return issue ? textOf(issue, "accord_causekey") : null;
}
