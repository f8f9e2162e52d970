import { errorMessage } from "../../deal/error-message";
import type { Actions } from "./actions";
import { drawCounts } from "./draw-counts";
import { drawGroups, type ChosenGroup } from "./draw-groups";
import { drawInstructions } from "./draw-instructions";
import { drawStreams } from "./draw-streams";
import { drawTraffic } from "./draw-traffic";
import { element, tag } from "./element";
import { readOverview, type Overview } from "./overview";
import { readMembers } from "./read-groups";
import { stateOfStream } from "./read-streams";
import type { OverviewWords } from "./words/overview-words";
import { pageWords } from "./words/page-words";
import { wordsOfCount } from "./words/words-of-count";

const refreshSeconds = 5;

/** How old the figures by day may be: they are counted from more rows than all the others. */
const trafficSeconds = 60;

/** Keeps the page up to date while somebody looks at it. Old figures stay, with their moment, when new ones cannot be read. */
export function startPage(main: HTMLElement): void {
  const words = pageWords();
  document.documentElement.lang = words.language;
  document.title = words.operations;
  let chosen: ChosenGroup | undefined;
  let shown: Overview | undefined;
  let trafficReadAt: number | undefined;

  async function refresh(): Promise<void> {
    try {
      const isTrafficOld = trafficReadAt === undefined || Date.now() - trafficReadAt >= trafficSeconds * 1000;
      shown = await readOverview(isTrafficOld ? undefined : shown?.traffic);
      if (isTrafficOld) trafficReadAt = Date.now();
      if (chosen) chosen = { ...chosen, members: await readMembers(chosen.causeKey) };
      draw();
    } catch (thrown) {
      draw(errorMessage(thrown));
    }
  }

  function draw(problem?: string): void {
    const focusable = () => main.querySelectorAll<HTMLElement>("button, summary");
    const focused = Array.from(focusable()).indexOf(document.activeElement as HTMLElement);
    const isUnfolded = main.querySelector("details")?.open === true;
    main.replaceChildren(
      ...(problem === undefined ? [] : [drawProblem(words, problem)]),
      ...(shown
        ? [
            drawHead(words, shown),
            drawCounts(words, shown),
            drawStreams(words, shown, actions),
            drawTraffic(words, shown),
            drawGroups(words, shown, chosen, actions),
            drawInstructions(words, shown, actions),
          ]
        : []),
    );
    if (isUnfolded) main.querySelector("details")?.setAttribute("open", "");
    if (focused >= 0) focusable().item(focused).focus();
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

function drawHead(words: OverviewWords, { streams, requests, asOf }: Overview): HTMLElement {
  const troubled = streams.filter((stream) => stateOfStream(stream, asOf) !== "OnTime").length;
  return element(
    "header",
    {},
    element("h1", {}, words.operations),
    ...(troubled > 0
      ? [tag("warn", words.streamsNotOnTime(wordsOfCount(words, troubled), wordsOfCount(words, streams.length)))]
      : []),
    ...(requests.parked > 0 ? [tag("err", words.requestsParked(requests.parked))] : []),
    element(
      "span",
      { className: "quiet as-of", attributes: { role: "status" } },
      `${asOf.toLocaleString(words.locale)} · ${words.refreshedEvery(refreshSeconds)}`,
    ),
  );
}

function drawProblem(words: OverviewWords, message: string): HTMLElement {
  return element("p", { className: "problem", attributes: { role: "alert" } }, words.notRead(message));
}
