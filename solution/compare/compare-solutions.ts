import type { SolutionContents } from "../read/contents";
import { componentsOf } from "./components-of";
import type { Facts } from "./facts-of";

/** How one component of another package differs from ours. */
export type Difference =
  | { readonly is: "added"; readonly component: string }
  | { readonly is: "removed"; readonly component: string }
  | { readonly is: "changed"; readonly component: string; readonly facts: readonly ChangedFact[] };

/** Undefined where one of the two says nothing. */
export interface ChangedFact {
  readonly way: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** How another package, exported after work in the designer, differs from ours, component by component. */
export function compareSolutions(ours: SolutionContents, theirs: SolutionContents): Difference[] {
  const our = componentsOf(ours);
  const their = componentsOf(theirs);
  const names = [...new Set([...our.keys(), ...their.keys()])].sort();
  return names.flatMap((component) => compareComponent(component, our.get(component), their.get(component)));
}

function compareComponent(component: string, ours: Facts | undefined, theirs: Facts | undefined): Difference[] {
  if (!ours) return [{ is: "added", component }];
  if (!theirs) return [{ is: "removed", component }];
  const ways = [...new Set([...ours.keys(), ...theirs.keys()])];
  const facts = ways
    .filter((way) => ours.get(way) !== theirs.get(way))
    .map((way) => ({ way, ours: ours.get(way), theirs: theirs.get(way) }));
  return facts.length === 0 ? [] : [{ is: "changed", component, facts }];
}
