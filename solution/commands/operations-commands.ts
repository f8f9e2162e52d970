import { operationsRibbon } from "../web-resources/shipped-web-resources";
import type { Command, Commands, Text } from "./command";

const instruct = { table: "accord_instruction", right: "Create" } as const;
const icon = "accord_/icons/submit.svg";
const call = (name: string) => `${operationsRibbon.globalName}.${name}`;
const everywhere: Command["places"] = ["form", "list"];

function text(english: string, german: string, danish: string): Text {
  return { english, german, danish };
}

const retry = (name: string): Command => ({
  id: "Retry",
  label: text("Retry as submitted", "Wie eingereicht erneut senden", "Send igen som indsendt"),
  toolTip: text(
    "Send the request again exactly as it was submitted, under the same key.",
    "Die Anforderung noch einmal genau so senden, wie sie eingereicht wurde, unter demselben Schlüssel.",
    "Send anmodningen igen, præcis som den blev indsendt, under samme nøgle.",
  ),
  places: everywhere,
  function: call(name),
  needs: instruct,
  icon,
});

const sendTodaysDeal = (name: string): Command => ({
  id: "SendTodaysDeal",
  label: text("Send today's deal", "Heutigen Stand senden", "Send handlen som den er nu"),
  toolTip: text(
    "Make a new version of the request from the deal as it is saved now. The old one is superseded.",
    "Aus dem Geschäft, wie es jetzt gespeichert ist, eine neue Version der Anforderung machen. Sie ersetzt die alte.",
    "Lav en ny version af anmodningen ud fra handlen, som den er gemt nu. Den erstatter den gamle.",
  ),
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
      label: text("Try 2 of the group", "2 der Gruppe versuchen", "Prøv 2 fra gruppen"),
      toolTip: text(
        "Retry the two oldest requests with the same cause, to see whether the cause is fixed.",
        "Die zwei ältesten Anforderungen mit derselben Ursache erneut senden, um zu sehen, ob die Ursache behoben ist.",
        "Send de to ældste anmodninger med samme årsag igen for at se, om årsagen er rettet.",
      ),
      places: everywhere,
      function: call("retryFew"),
      needs: instruct,
      mostRows: 1,
      icon,
    },
    {
      id: "RetryGroup",
      label: text("Retry group", "Gruppe erneut senden", "Send gruppen igen"),
      toolTip: text(
        "Retry every request that is parked for the same cause.",
        "Alle Anforderungen erneut senden, die aus derselben Ursache angehalten sind.",
        "Send alle anmodninger igen, som er sat på pause af samme årsag.",
      ),
      places: everywhere,
      function: call("retryGroup"),
      needs: instruct,
      mostRows: 1,
      icon,
    },
    {
      id: "Assign",
      label: text("Assign to …", "Zuweisen …", "Tildel til …"),
      toolTip: text(
        "Choose who looks after it.",
        "Bestimmen, wer sich darum kümmert.",
        "Vælg, hvem der tager sig af det.",
      ),
      places: everywhere,
      function: call("assignIssues"),
      needs: { table: "accord_issue", right: "Assign" },
      icon,
    },
    {
      id: "Resolve",
      label: text("Resolve", "Erledigen", "Løs"),
      toolTip: text(
        "Take it off the work list, with the reason written in How it was settled.",
        "Von der Arbeitsliste nehmen, mit dem Grund, der unter „How it was settled“ steht.",
        "Tag det af arbejdslisten med den begrundelse, der står under »How it was settled«.",
      ),
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
      label: text("Park", "Anhalten", "Sæt på pause"),
      toolTip: text(
        "Send nothing until somebody retries it.",
        "Nichts senden, bis jemand es erneut sendet.",
        "Send intet, før nogen sender den igen.",
      ),
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
      label: text("Pause", "Stream anhalten", "Stop strømmen"),
      toolTip: text(
        "Let the stream stand still until it is resumed.",
        "Den Stream stillstehen lassen, bis er fortgesetzt wird.",
        "Lad strømmen stå stille, indtil den genoptages.",
      ),
      places: everywhere,
      function: call("pauseStreams"),
      needs: instruct,
      icon,
    },
    {
      id: "Resume",
      label: text("Resume", "Fortsetzen", "Genoptag"),
      toolTip: text(
        "Let the stream go on from where it stood.",
        "Den Stream dort fortsetzen, wo er stand.",
        "Lad strømmen fortsætte, hvor den stod.",
      ),
      places: everywhere,
      function: call("resumeStreams"),
      needs: instruct,
      icon,
    },
    {
      id: "Replay",
      label: text("Replay from …", "Erneut lesen ab …", "Læs igen fra …"),
      toolTip: text(
        "Read documents of the ERP again: since a moment, of an account, or one order.",
        "Belege des ERP noch einmal lesen: seit einem Zeitpunkt, von einem Kunden oder einen Auftrag.",
        "Læs ERP-dokumenter igen: siden et tidspunkt, for en kunde eller en enkelt ordre.",
      ),
      places: everywhere,
      function: call("replayStream"),
      needs: instruct,
      mostRows: 1,
      icon,
    },
  ],
};
