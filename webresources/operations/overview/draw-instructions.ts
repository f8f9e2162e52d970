import type { Actions } from "./actions";
import { element, table, tag } from "./element";
import type { Overview } from "./overview";
import type { GivenInstruction } from "./read-instructions";
import type { OverviewWords } from "./words/overview-words";
import { wordsOfAge } from "./words/words-of-age";

/** What the bridge was told last, and what came of it. */
export function drawInstructions(
  words: OverviewWords,
  { instructions, asOf }: Overview,
  actions: Actions,
): HTMLElement {
  const heads = words.instructionHeads;
  const rows = instructions.map((instruction) =>
    element(
      "tr",
      {},
      element(
        "td",
        {},
        element(
          "button",
          {
            className: "link",
            onClick: () => actions.open("accord_instruction", instruction.id),
            attributes: { type: "button" },
          },
          instruction.name,
        ),
      ),
      element("td", {}, drawState(words, instruction)),
      element("td", {}, instruction.result),
      element(
        "td",
        { className: "n" },
        instruction.givenOn ? words.ago(wordsOfAge(words, instruction.givenOn, asOf)) : "",
      ),
    ),
  );
  return element(
    "section",
    { className: "card", attributes: { id: "instructions" } },
    element("h2", {}, words.latestInstructions),
    rows.length === 0
      ? element("p", { className: "quiet" }, words.noInstructions)
      : table([heads.instruction, heads.state, heads.result, `>${heads.given}`], rows),
  );
}

function drawState(words: OverviewWords, { state }: GivenInstruction): HTMLElement {
  switch (state) {
    case "Queued":
      return tag("warn", words.waitingForBridge);
    case "InForce":
      return tag("warn", words.inForce);
    case "Done":
      return tag("ok", words.done);
    case "Refused":
      return tag("err", words.refused);
  }
}
