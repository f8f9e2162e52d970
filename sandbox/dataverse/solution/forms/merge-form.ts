import { attribute, children, type Element } from "../package/xml";

/** What makes a node of a form the same node in a difference, in the order it is looked for. */
const identities: Readonly<Record<string, readonly string[]>> = {
  tab: ["id", "name"],
  section: ["id", "name"],
  cell: ["id"],
  control: ["uniqueid", "id"],
  column: ["id"],
  event: ["name", "attribute"],
  Handler: ["handlerUniqueId"],
  Library: ["libraryUniqueId", "name"],
  controlDescription: ["forControl"],
};

/**
 * Applies a difference to a form, in place: nodes marked `Added` are inserted where their `ordinalvalue` says, `Removed` ones taken
 * away, `Modified` ones get the attributes; nodes without a mark are only the way to others.
 * (learn.microsoft.com/power-platform/alm, form-alm-maintenance)
 */
export function mergeForm(form: Element, difference: Element): void {
  for (const change of children(difference)) mergeNode(form, change);
}

function mergeNode(parent: Element, change: Element): void {
  const action = attribute(change, "solutionaction");
  const known = findSame(parent, change);
  if (action === "Removed") {
    if (known !== null) parent.removeChild(known);
    return;
  }
  if (known === null) {
    insert(parent, change);
    return;
  }
  if (action === "Modified") copyAttributes(known, change);
  mergeForm(known, change);
}

function findSame(parent: Element, change: Element): Element | null {
  const candidates = children(parent, change.nodeName);
  const names = identities[change.nodeName];
  if (names === undefined) return candidates[0] ?? null;
  const given = names.filter((name) => attribute(change, name) !== null);
  if (change.nodeName === "column" && given.length > 0) {
    return candidates[Number(attribute(change, "id"))] ?? null;
  }
  const isSame = (candidate: Element): boolean =>
    given.length > 0 &&
    given.some((name) => attribute(candidate, name)?.toLowerCase() === attribute(change, name)?.toLowerCase());
  return candidates.find(isSame) ?? null;
}

function insert(parent: Element, change: Element): void {
  const owner = parent.ownerDocument;
  if (owner === null) return;
  const added = owner.importNode(change, true);
  withoutMarks(added);
  const position = Number(attribute(change, "ordinalvalue") ?? Number.MAX_SAFE_INTEGER);
  const before = children(parent, change.nodeName)[position];
  if (before === undefined) parent.appendChild(added);
  else parent.insertBefore(added, before);
}

function copyAttributes(target: Element, change: Element): void {
  for (const { name, value } of [...change.attributes]) {
    if (name !== "solutionaction" && name !== "ordinalvalue") target.setAttribute(name, value);
  }
}

function withoutMarks(element: Element): void {
  element.removeAttribute("solutionaction");
  element.removeAttribute("ordinalvalue");
  for (const each of children(element)) withoutMarks(each);
}
