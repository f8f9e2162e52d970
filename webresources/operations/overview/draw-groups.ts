import { fewRequests, instructGroup } from "../retry";
import type { Actions } from "./actions";
import { button, element, table } from "./element";
import type { Overview } from "./overview";
import type { GroupMember, IssueGroup } from "./read-groups";
import { ownerWords, wordsOfAge, wordsOfCause, wordsOfCount } from "./words";

/** The group that is chosen, with its oldest entries. */
export interface ChosenGroup {
  readonly causeKey: string;
  readonly members: readonly GroupMember[];
}

/** What waits for a person, by cause: one remedy, then one command for all. */
export function drawGroups({ groups, asOf }: Overview, chosen: ChosenGroup | undefined, actions: Actions): HTMLElement {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const requests = groups.reduce((sum, group) => sum + group.requests, 0);
  const title = `On the work list, by cause: ${wordsOfCount(count)} = ${wordsOfCount(requests)} requests + ${wordsOfCount(count - requests)} others`;
  const rows = groups.flatMap((group) => [
    drawGroup(group, chosen?.causeKey === group.causeKey, asOf, actions),
    ...(chosen?.causeKey === group.causeKey ? [drawMembers(chosen.members, asOf, actions)] : []),
  ]);
  return element(
    "section",
    { className: "card", attributes: { id: "groups" } },
    element("h2", {}, title),
    element("p", { className: "quiet" }, "Faults that pass by themselves are not here; they are tried again."),
    groups.length === 0
      ? element("p", {}, "Nothing waits for a person.")
      : table([">Count", "Cause", "Class", "Who acts", ">Oldest", ""], rows),
  );
}

function drawGroup(group: IssueGroup, isChosen: boolean, now: Date, actions: Actions): HTMLTableRowElement {
  const [what, remedy] = wordsOfCause(group.causeKey);
  const choose = element(
    "button",
    {
      className: "link",
      onClick: () => actions.choose(isChosen ? "" : group.causeKey),
      attributes: { type: "button", "aria-expanded": String(isChosen) },
    },
    what,
  );
  return element(
    "tr",
    isChosen ? { className: "on" } : {},
    element("td", { className: "n strong" }, wordsOfCount(group.count)),
    element("td", {}, choose, element("div", { className: "quiet" }, remedy)),
    element("td", {}, group.failure ?? ""),
    element("td", {}, ownerWords[group.owner] ?? group.owner),
    element("td", { className: "n" }, group.oldest ? wordsOfAge(group.oldest, now) : ""),
    element("td", { className: "act" }, ...commands(group, what, actions)),
  );
}

function commands(group: IssueGroup, name: string, actions: Actions): readonly HTMLElement[] {
  if (group.requests === 0 || group.causeKey === "") return [];
  const few = Math.min(fewRequests, group.requests);
  return [
    ...(group.requests > fewRequests
      ? [
          button(`Retry ${few} of ${wordsOfCount(group.requests)}`, () =>
            actions.run(() => instructGroup(name, group.causeKey, few)),
          ),
        ]
      : []),
    button("Retry group", () => actions.run(() => instructGroup(name, group.causeKey, undefined))),
  ];
}

function drawMembers(members: readonly GroupMember[], now: Date, actions: Actions): HTMLTableRowElement {
  const entries = members.map(({ id, name, firstSeen, assignedTo }) =>
    element(
      "li",
      {},
      element(
        "button",
        { className: "link", onClick: () => actions.open("accord_issue", id), attributes: { type: "button" } },
        name,
      ),
      element("span", { className: "quiet" }, `${firstSeen ? wordsOfAge(firstSeen, now) : ""} · ${assignedTo}`),
    ),
  );
  const all = button("All issues", () => actions.list("accord_issue"));
  return element(
    "tr",
    { className: "on" },
    element("td", {}),
    element("td", { attributes: { colspan: "5" } }, element("ul", {}, ...entries), all),
  );
}
