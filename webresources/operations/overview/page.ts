import { errorMessage } from "../../deal/error-message";
import type { Actions } from "./actions";
import { drawCounts } from "./draw-counts";
import { drawGroups, type ChosenGroup } from "./draw-groups";
import { drawInstructions } from "./draw-instructions";
import { drawStreams } from "./draw-streams";
import { element, tag } from "./element";
import { readOverview, type Overview } from "./overview";
import { readMembers } from "./read-groups";
import { stateOfStream } from "./read-streams";

const refreshSeconds = 5;

/** Keeps the page up to date while somebody looks at it. Old figures stay, with their moment, when new ones cannot be read. */
export function startPage(main: HTMLElement): void {
  let chosen: ChosenGroup | undefined;
  let shown: Overview | undefined;

  async function refresh(): Promise<void> {
    try {
      shown = await readOverview();
      if (chosen) chosen = { ...chosen, members: await readMembers(chosen.causeKey) };
      draw();
    } catch (thrown) {
      draw(errorMessage(thrown));
    }
  }

  function draw(problem?: string): void {
    const focused = Array.from(main.querySelectorAll("button")).indexOf(document.activeElement as HTMLButtonElement);
    main.replaceChildren(
      ...(problem === undefined ? [] : [drawProblem(problem)]),
      ...(shown
        ? [
            drawHead(shown),
            drawCounts(shown),
            drawStreams(shown, actions),
            drawGroups(shown, chosen, actions),
            drawInstructions(shown, actions),
          ]
        : []),
    );
    if (focused >= 0) main.querySelectorAll("button").item(focused).focus();
  }

  const actions: Actions = {
    open: (entityName, entityId) => void Xrm.Navigation.openForm({ entityName, entityId }),
    list: (entityName) => void Xrm.Navigation.navigateTo({ pageType: "entitylist", entityName }),
    run: (work) =>
      void work().then(
        () => refresh(),
        (thrown: unknown) => draw(errorMessage(thrown)),
      ),
    choose: (causeKey) => {
      chosen = causeKey === "" ? undefined : { causeKey, members: [] };
      void refresh();
    },
  };

  async function keepFresh(): Promise<void> {
    if (document.visibilityState === "visible") await refresh();
    setTimeout(() => void keepFresh(), refreshSeconds * 1000);
  }

  void keepFresh();
}

function drawHead({ streams, requests, asOf }: Overview): HTMLElement {
  const troubled = streams.filter((stream) => stateOfStream(stream, asOf) !== "OnTime").length;
  return element(
    "header",
    {},
    element("h1", {}, "Operations"),
    ...(troubled > 0 ? [tag("warn", `${troubled} of ${streams.length} streams not on time`)] : []),
    ...(requests.parked > 0 ? [tag("err", `${requests.parked} requests parked`)] : []),
    element(
      "span",
      { className: "quiet as-of", attributes: { role: "status" } },
      `${asOf.toLocaleString()} · refreshed every ${refreshSeconds} s`,
    ),
  );
}

function drawProblem(message: string): HTMLElement {
  const text = `The figures could not be read: ${message}. What is shown may be old; nothing is lost. It is tried again by itself.`;
  return element("p", { className: "problem", attributes: { role: "alert" } }, text);
}
