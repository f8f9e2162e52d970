import { fewRequests, instructGroup } from "../retry";
import type { Actions } from "./actions";
import { button, element, table } from "./element";
import type { Overview } from "./overview";
import type { GroupMember, IssueGroup } from "./read-groups";
import type { OverviewWords } from "./words/overview-words";
import { wordsOfAge } from "./words/words-of-age";
import { wordsOfCause } from "./words/words-of-cause";
import { wordsOfCount } from "./words/words-of-count";

/** The group that is chosen, with its oldest entries. */
export interface ChosenGroup {
  readonly causeKey: string;
  readonly members: readonly GroupMember[];
}

/** What waits for a person, by cause: one remedy, then one command for all. */
export function drawGroups(
  words: OverviewWords,
  { groups, asOf }: Overview,
  chosen: ChosenGroup | undefined,
  actions: Actions,
): HTMLElement {
  const say = (number: number) => wordsOfCount(words, number);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const requests = groups.reduce((sum, group) => sum + group.requests, 0);
  const title = words.workList(say(count), say(requests), say(count - requests));
  const rows = groups.flatMap((group) => [
    drawGroup(words, group, chosen?.causeKey === group.causeKey, asOf, actions),
    ...(chosen?.causeKey === group.causeKey ? [drawMembers(words, chosen.members, asOf, actions)] : []),
  ]);
  const heads = words.groupHeads;
  return element(
    "section",
    { className: "card", attributes: { id: "groups" } },
    element("h2", {}, title),
    element("p", { className: "quiet" }, words.passingFaults),
    groups.length === 0
      ? element("p", {}, words.nothingWaits)
      : table([`>${heads.count}`, heads.cause, heads.failure, heads.whoActs, `>${heads.oldest}`, ""], rows),
  );
}

function drawGroup(
  words: OverviewWords,
  group: IssueGroup,
  isChosen: boolean,
  now: Date,
  actions: Actions,
): HTMLTableRowElement {
  const [what, remedy] = wordsOfCause(words, group.causeKey);
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
    element("td", { className: "n strong" }, wordsOfCount(words, group.count)),
    element("td", {}, choose, element("div", { className: "quiet" }, remedy)),
    element("td", {}, group.failure ? words.failures[group.failure] : ""),
    element("td", {}, ownerIn(words, group.owner)),
    element("td", { className: "n" }, group.oldest ? wordsOfAge(words, group.oldest, now) : ""),
    element("td", { className: "act" }, ...commands(words, group, what, actions)),
  );
}

/** A department this version does not know is shown as it is. */
function ownerIn({ owners }: OverviewWords, owner: string): string {
  return (owners as Readonly<Partial<Record<string, string>>>)[owner] ?? owner;
}

function commands(words: OverviewWords, group: IssueGroup, name: string, actions: Actions): readonly HTMLElement[] {
  if (group.requests === 0 || group.causeKey === "") return [];
  const few = Math.min(fewRequests, group.requests);
  return [
    ...(group.requests > fewRequests
      ? [
          button(words.retryFew(String(few), wordsOfCount(words, group.requests)), () =>
            actions.run(() => instructGroup(name, group.causeKey, few)),
          ),
        ]
      : []),
    button(words.retryGroup, () => actions.run(() => instructGroup(name, group.causeKey, undefined))),
  ];
}

function drawMembers(
  words: OverviewWords,
  members: readonly GroupMember[],
  now: Date,
  actions: Actions,
): HTMLTableRowElement {
  const entries = members.map(({ id, name, firstSeen, assignedTo }) =>
    element(
      "li",
      {},
      element(
        "button",
        { className: "link", onClick: () => actions.open("accord_issue", id), attributes: { type: "button" } },
        name,
      ),
      element("span", { className: "quiet" }, `${firstSeen ? wordsOfAge(words, firstSeen, now) : ""} · ${assignedTo}`),
    ),
  );
  const all = button(words.allIssues, () => actions.list("accord_issue"));
  return element(
    "tr",
    { className: "on" },
    element("td", {}),
    element("td", { attributes: { colspan: "5" } }, element("ul", {}, ...entries), all),
  );
}
