import type { SolutionContents } from "../../../read/contents";
import { repeated } from "../../repeated";
import { fault, type Rule } from "../../rule";

export const uniqueIds: Rule = {
  id: "unique-ids",
  severity: "error",
  reason: "Forms, views, roles, profiles and web resources are rows with ids; two with one id overwrite each other.",
  check: (contents) => {
    const identified = componentsWithIds(contents);
    return repeated(identified.map(({ id }) => id)).map((id) =>
      fault(
        identified
          .filter((component) => component.id === id)
          .map(({ label }) => label)
          .join(" and "),
        `have the same id ${id}`,
        "Give each an id of its own.",
      ),
    );
  },
};

function componentsWithIds({ tables, roles, profiles, webResources }: SolutionContents) {
  const labelled = (kind: string, items: readonly { readonly id: string; readonly name: string }[]) =>
    items.filter(({ id }) => id !== "").map(({ id, name }) => ({ id, label: `${kind} ${name}` }));
  return [
    ...labelled(
      "form",
      tables.flatMap((table) => table.forms),
    ),
    ...labelled(
      "view",
      tables.flatMap((table) => table.views),
    ),
    ...labelled("role", roles),
    ...labelled("column security profile", profiles),
    ...labelled("web resource", webResources),
  ];
}
