import { componentTypes, kindOf } from "../component-types";
import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { ComponentReference, RootComponent } from "../package/solution-manifest";
import { shippedComponents, type ShippedComponent } from "../shipped-components";
import type { CheckContext, ImportCheck } from "./import-check";
import { isInOrganization } from "./is-in-organization";

/** Components and RootComponents agree: every one shipped is declared, every one declared is shipped or already there, none twice. */
export const checkRootComponents: ImportCheck = (check) => {
  const shipped = shippedComponents(check.contents);
  const { roots } = check.contents.manifest;
  return [
    ...roots.filter((root) => !isShipped(root, shipped) && !isInOrganization(check, root)).map(notThere),
    ...shipped.filter((component) => isMissingRoot(check, component)).map(undeclared),
    ...duplicates(roots),
  ];
};

function isShipped(root: RootComponent, shipped: readonly ShippedComponent[]): boolean {
  return shipped.some((component) => componentTypes[component.kind] === root.type && isNamed(component, root));
}

function isNamed(component: ShippedComponent, reference: ComponentReference): boolean {
  if (reference.id !== null && component.id === reference.id) return true;
  return reference.schemaName !== null && component.name.toLowerCase() === reference.schemaName.toLowerCase();
}

/** Environment variables are carried without a root, only not linked to the solution. */
function isMissingRoot({ contents }: CheckContext, component: ShippedComponent): boolean {
  if (component.rootBy === "never" || component.kind === "environmentVariable") return false;
  return !contents.manifest.roots.some(
    (root) => root.type === componentTypes[component.kind] && isNamed(component, root),
  );
}

function notThere(root: RootComponent): ImportFault {
  const name = root.schemaName ?? root.id ?? "";
  return fault(
    importCodes.rootComponentNotThere,
    `Cannot add a Root Component ${name} of type ${String(root.type)} because it is not in the target system.`,
    kindOf(root.type),
    name,
  );
}

function undeclared({ kind, name }: ShippedComponent): ImportFault {
  return fault(
    importCodes.missingRootComponent,
    `The import has failed because component ${name} of type ${String(componentTypes[kind])} is not declared in the solution file as a root component. To fix this, import again using the XML file that was generated when you exported the solution.`,
    kind,
    name,
  );
}

function duplicates(roots: readonly RootComponent[]): readonly ImportFault[] {
  const seen = new Set<string>();
  return roots.flatMap((root) => {
    const name = root.id ?? root.schemaName ?? "";
    const key = `${String(root.type)}/${name.toLowerCase()}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `The solution file is invalid: the root component ${name} of type ${String(root.type)} is declared more than once.`;
    return [fault(importCodes.packageInvalid, message, kindOf(root.type), name)];
  });
}
