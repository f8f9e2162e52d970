import { operationsRibbon } from "../web-resources/shipped-web-resources";
import type { Command, Commands } from "./command";

const instruct = { table: "accord_instruction", right: "Create" } as const;
const icon = "accord_/icons/submit.svg";
const call = (name: string) => `${operationsRibbon.globalName}.${name}`;
const everywhere: Command["places"] = ["form", "list"];

const retry = (name: string): Command => ({
  id: "Retry",
  label: "Retry as submitted",
  toolTip: "Send the request again exactly as it was submitted, under the same key.",
  places: everywhere,
  function: call(name),
  needs: instruct,
  icon,
});

const sendTodaysDeal = (name: string): Command => ({
  id: "SendTodaysDeal",
  label: "Send today's deal",
  toolTip: "Make a new version of the request from the deal as it is saved now. The old one is superseded.",
  places: ["form"],
  function: call(name),
  needs: { table: "accord_intent", right: "Create" },
  icon,
});

/** What operators do with issues. */
export const issueCommands: Commands = {
  library: operationsRibbon.name,
  commands: [
    retry("retryIssues"),
    sendTodaysDeal("sendTodaysDealOfIssue"),
    {
      id: "RetryFew",
      label: "Try 2 of the group",
      toolTip: "Retry the two oldest requests with the same cause, to see whether the cause is fixed.",
      places: everywhere,
      function: call("retryFew"),
      needs: instruct,
      mostRows: 1,
      icon,
    },
    {
      id: "RetryGroup",
      label: "Retry group",
      toolTip: "Retry every request that is parked for the same cause.",
      places: everywhere,
      function: call("retryGroup"),
      needs: instruct,
      mostRows: 1,
      icon,
    },
    {
      id: "Assign",
      label: "Assign to …",
      toolTip: "Choose who looks after it.",
      places: everywhere,
      function: call("assignIssues"),
      needs: { table: "accord_issue", right: "Assign" },
      icon,
    },
    {
      id: "Resolve",
      label: "Resolve",
      toolTip: "Take it off the work list, with the reason written in How it was settled.",
      places: ["form"],
      function: call("resolveIssue"),
      needs: { table: "accord_issue", right: "Write" },
      icon,
    },
  ],
};

/** What operators do with requests. */
export const intentCommands: Commands = {
  library: operationsRibbon.name,
  commands: [
    retry("retryRequests"),
    sendTodaysDeal("sendTodaysDealOfRequest"),
    {
      id: "Park",
      label: "Park",
      toolTip: "Send nothing until somebody retries it.",
      places: everywhere,
      function: call("parkRequests"),
      needs: instruct,
      icon,
    },
  ],
};

/** What operators do with streams. */
export const streamCommands: Commands = {
  library: operationsRibbon.name,
  commands: [
    {
      id: "Pause",
      label: "Pause",
      toolTip: "Let the stream stand still until it is resumed.",
      places: everywhere,
      function: call("pauseStreams"),
      needs: instruct,
      icon,
    },
    {
      id: "Resume",
      label: "Resume",
      toolTip: "Let the stream go on from where it stood.",
      places: everywhere,
      function: call("resumeStreams"),
      needs: instruct,
      icon,
    },
    {
      id: "Replay",
      label: "Replay from …",
      toolTip: "Read documents of the ERP again: since a moment, of an account, or one order.",
      places: everywhere,
      function: call("replayStream"),
      needs: instruct,
      mostRows: 1,
      icon,
    },
  ],
};
