import type { SolutionContents } from "../../../read/contents";
import { plainId } from "../../../read/plain-id";
import { childText, descendantsOf } from "../../../xml/find";
import { formsOf, gridParameters, subgridsOf } from "../../form-parts";
import { fault, type Rule } from "../../rule";

export const subgridView: Rule = {
  id: "subgrid-view",
  severity: "error",
  reason: "A grid whose view is not there shows an error; the views of our tables come with the package.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) => {
      const dataSets = descendantsOf(body, "data-set").map((parameters) => ({
        id: parameters.attributes.name ?? "",
        parameters,
      }));
      return [...subgridsOf(body), ...dataSets]
        .filter(({ parameters }) => lacksView(contents, gridParameters(parameters)))
        .map(({ id, parameters }) =>
          fault(
            `grid ${id} on ${label}`,
            `shows the view ${childText(parameters, "ViewId")}, which the package lacks`,
            "Name a view of the table it shows.",
          ),
        );
    }),
};

function lacksView({ tables }: SolutionContents, { target, view }: ReturnType<typeof gridParameters>): boolean {
  const table = tables.find(({ logicalName, isDefined }) => isDefined && logicalName === target);
  return table !== undefined && view !== "" && !table.views.some(({ id }) => id === plainId(view));
}
