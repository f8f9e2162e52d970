import { instruct } from "../instruct";
import type { Actions } from "./actions";
import { button, element, table, tag } from "./element";
import type { Overview } from "./overview";
import { stateOfStream, type StreamHealth } from "./read-streams";
import { wordsOfAge, wordsOfCount } from "./words";

/** How each stream is doing, with the way to stop it and to let it go on. */
export function drawStreams({ streams, requests, asOf }: Overview, actions: Actions): HTMLElement {
  const rows = streams.map((stream) =>
    element(
      "tr",
      {},
      element("th", { attributes: { scope: "row" } }, link(stream, actions)),
      element("td", {}, stream.isRequests ? "CRM → ERP" : "ERP → CRM"),
      number(stream.lastSuccess ? `${wordsOfAge(stream.lastSuccess, asOf)} ago` : "not yet"),
      number(stream.isRequests && requests.oldestWaiting ? wordsOfAge(requests.oldestWaiting, asOf) : "none"),
      number(stream.isRequests ? "" : wordsOfCount(stream.read)),
      element("td", {}, drawState(stream, asOf)),
      element("td", { className: "act" }, drawCommand(stream, actions)),
    ),
  );
  return element(
    "section",
    { className: "card" },
    element("h2", {}, "Streams"),
    table(["Stream", "Way", ">Up to date as of", ">Oldest waiting", ">Read", "State", ""], rows),
  );
}

function link(stream: StreamHealth, actions: Actions): HTMLElement {
  return element(
    "button",
    {
      className: "link",
      onClick: () => actions.open("accord_syncstate", stream.id),
      attributes: { type: "button" },
    },
    stream.name,
  );
}

function number(text: string): HTMLElement {
  return element("td", { className: "n" }, text);
}

function drawState(stream: StreamHealth, now: Date): HTMLElement {
  switch (stateOfStream(stream, now)) {
    case "OnTime":
      return tag("ok", "on time");
    case "Late":
      return tag("warn", `late, limit ${wordsOfAge(new Date(0), new Date(stream.lateAfterSeconds * 1000))}`);
    case "Paused":
      return tag("warn", `paused for ${stream.pausedOn ? wordsOfAge(stream.pausedOn, now) : ""}`);
    case "Failing": {
      const since = stream.failingSince ? wordsOfAge(stream.failingSince, now) : "";
      return tag("err", `failing for ${since}${stream.reason ? `: ${stream.reason}` : ""}`);
    }
  }
}

function drawCommand(stream: StreamHealth, actions: Actions): HTMLElement {
  const target = { name: stream.name, streamId: stream.id };
  return stream.pausedOn
    ? button("Resume", () => actions.run(() => instruct("Resume", target)))
    : button("Pause", () => actions.run(() => instruct("Pause", target)));
}
