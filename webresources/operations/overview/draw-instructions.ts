import type { Actions } from "./actions";
import { element, table, tag } from "./element";
import type { Overview } from "./overview";
import type { GivenInstruction } from "./read-instructions";
import { wordsOfAge } from "./words";

/** What the bridge was told last, and what came of it. */
export function drawInstructions({ instructions, asOf }: Overview, actions: Actions): HTMLElement {
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
      element("td", {}, drawState(instruction)),
      element("td", {}, instruction.result),
      element("td", { className: "n" }, instruction.givenOn ? `${wordsOfAge(instruction.givenOn, asOf)} ago` : ""),
    ),
  );
  return element(
    "section",
    { className: "card", attributes: { id: "instructions" } },
    element("h2", {}, "Latest instructions"),
    rows.length === 0
      ? element("p", { className: "quiet" }, "Nobody has told the bridge anything yet.")
      : table(["Instruction", "State", "What came of it", ">Given"], rows),
  );
}

function drawState({ state }: GivenInstruction): HTMLElement {
  switch (state) {
    case "Queued":
      return tag("warn", "waiting for the bridge");
    case "InForce":
      return tag("warn", "in force");
    case "Done":
      return tag("ok", "done");
    case "Refused":
      return tag("err", "refused");
  }
}
