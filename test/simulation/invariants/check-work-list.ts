import { toOption } from "#model/choice";
import { issueStates } from "#model/tables/issue";
import { textOf } from "../dataverse/stored-row";
import type { Ending } from "./ending";

/** Troubles of the bridge itself, by the beginning of their keys: they are over when everything works again. */
const ofTheBridge = ["bridge_", "write_", "figures_", "gone_"];

/**
 * I1: when everything works again, nothing on the work list is about the bridge itself. What an administrator kept it from writing stands
 * there until the document is written again.
 */
export function checkWorkList({ world, scenario }: Ending): void {
  if (scenario.acts.some(({ act }) => act.is === "drift")) return;
  const open = toOption(issueStates, "Open");
  for (const issue of world.dataverse.store.rows("accord_issue")) {
    const key = textOf(issue, "accord_issuekey") ?? "";
    if (issue.accord_state !== open || !ofTheBridge.some((start) => key.startsWith(start))) continue;
    const details = textOf(issue, "accord_reasondetails") ?? "";
    world.report({ invariant: "I1", text: `${key} is still on the work list: ${details.slice(0, 200)}` });
  }
}
