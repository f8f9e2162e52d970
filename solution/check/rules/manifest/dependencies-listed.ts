import { childOf, childrenOf, elementAt } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

/** Tables of the Sales app; an environment without it has none of them. */
const salesTables = ["opportunity", "opportunityproduct", "quote", "salesorder", "invoice"];

export const dependenciesListed: Rule = {
  id: "dependencies-listed",
  severity: "advice",
  reason:
    "An environment without the Sales app is refused with a readable line only when solution.xml names what it lacks; otherwise the import breaks off in the middle.",
  check: ({ tables, manifest }) => {
    const dependencies = elementAt(manifest.document, "SolutionManifest", "MissingDependencies");
    const required = childrenOf(dependencies, "MissingDependency").map(
      (dependency) => childOf(dependency, "Required")?.attributes.schemaName,
    );
    const used = tables.map((table) => table.logicalName).filter((name) => salesTables.includes(name));
    return used.length === 0 || used.some((name) => required.includes(name))
      ? []
      : [
          fault(
            `table ${used.join(", ")}`,
            "comes with the Sales app, which solution.xml does not name",
            "List it under MissingDependencies.",
          ),
        ];
  },
};
