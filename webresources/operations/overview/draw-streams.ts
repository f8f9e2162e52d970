import { instruct } from "../instruct";
import type { Actions } from "./actions";
import { button, element, table, tag } from "./element";
import type { Overview } from "./overview";
import { stateOfStream, type StreamHealth } from "./read-streams";
import type { OverviewWords } from "./words/overview-words";
import { wordsOfAge } from "./words/words-of-age";
import { wordsOfReason } from "./words/words-of-cause";
import { wordsOfCount } from "./words/words-of-count";

/** How each stream is doing, with the way to stop it and to let it go on. */
export function drawStreams(
  words: OverviewWords,
  { streams, requests, asOf }: Overview,
  actions: Actions,
): HTMLElement {
  const age = (since: Date) => wordsOfAge(words, since, asOf);
  const heads = words.streamHeads;
  const rows = streams.map((stream) =>
    element(
      "tr",
      {},
      element("th", { attributes: { scope: "row" } }, link(words, stream, actions)),
      element("td", {}, stream.isRequests ? "CRM → ERP" : "ERP → CRM"),
      number(stream.lastSuccess ? words.ago(age(stream.lastSuccess)) : words.notYet),
      number(stream.isRequests && requests.oldestWaiting ? age(requests.oldestWaiting) : words.none),
      number(stream.isRequests ? "" : wordsOfCount(words, stream.read)),
      element("td", {}, drawState(words, stream, asOf)),
      element("td", { className: "act" }, drawCommand(words, stream, actions)),
    ),
  );
  return element(
    "section",
    { className: "card" },
    element("h2", {}, words.streams),
    table(
      [heads.stream, heads.way, `>${heads.upToDate}`, `>${heads.oldestWaiting}`, `>${heads.read}`, heads.state, ""],
      rows,
    ),
  );
}

function link(words: OverviewWords, stream: StreamHealth, actions: Actions): HTMLElement {
  return element(
    "button",
    {
      className: "link",
      onClick: () => actions.open("accord_syncstate", stream.id),
      attributes: { type: "button" },
    },
    nameOf(words, stream),
  );
}

/** A stream this version does not know is called as the bridge calls it. */
function nameOf({ streamNames }: OverviewWords, { kind, name }: StreamHealth): string {
  return streamNames[kind] ?? name;
}

function number(text: string): HTMLElement {
  return element("td", { className: "n" }, text);
}

function drawState(words: OverviewWords, stream: StreamHealth, now: Date): HTMLElement {
  const age = (since: Date | undefined) => (since ? wordsOfAge(words, since, now) : "");
  switch (stateOfStream(stream, now)) {
    case "OnTime":
      return tag("ok", words.onTime);
    case "Late":
      return tag("warn", words.late(wordsOfAge(words, new Date(0), new Date(stream.lateAfterSeconds * 1000))));
    case "Paused":
      return tag("warn", words.pausedFor(age(stream.pausedOn)));
    case "Failing":
      return tag("err", words.failingFor(age(stream.failingSince), wordsOfFailure(words, stream)));
  }
}

function wordsOfFailure(words: OverviewWords, { reason, reasonCode }: StreamHealth): string {
  const [what] = (reason && wordsOfReason(words, reason)) ?? [reasonCode ?? ""];
  return what;
}

function drawCommand(words: OverviewWords, stream: StreamHealth, actions: Actions): HTMLElement {
  const target = { name: stream.name, streamId: stream.id };
  return stream.pausedOn
    ? button(words.resume, () => actions.run(() => instruct("Resume", target)))
    : button(words.pause, () => actions.run(() => instruct("Pause", target)));
}
