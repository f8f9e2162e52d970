import type { Operation } from "../../messages/operation";
import type { CsdlContext } from "./csdl-context";
import { facetsOf } from "./edm-type";
import { hasSchemaType } from "./write-schema-types";

/** Functions and actions, each bound one once for every table it may be called on. */
export function writeOperations(context: CsdlContext): void {
  for (const operation of context.operations) {
    for (const binding of bindingsOf(context, operation)) writeOperation(context, operation, binding);
  }
}

/** The type of the parameter an operation is bound to; null when it is bound to nothing. */
function bindingsOf({ catalog }: CsdlContext, { boundTo, table }: Operation): readonly (string | null)[] {
  if (boundTo === "nothing") return [null];
  const tables =
    table === undefined
      ? catalog.tables().filter(({ ownership, isIntersect }) => ownership !== "None" && isIntersect !== true)
      : [{ logicalName: table }];
  return tables.map(({ logicalName }) =>
    boundTo === "collection" ? `Collection(mscrm.${logicalName})` : `mscrm.${logicalName}`,
  );
}

function writeOperation(context: CsdlContext, operation: Operation, binding: string | null): void {
  const { xml } = context;
  const tag = operation.kind === "function" ? "Function" : "Action";
  const returns = returnType(context, operation);
  xml.element(tag, { Name: operation.name, IsBound: binding === null ? undefined : "true" }, () => {
    if (binding !== null) {
      const name = binding.startsWith("Collection(") ? "entityset" : "entity";
      xml.element("Parameter", { Name: name, Type: binding, Nullable: "false" });
    }
    for (const { name, type, required } of operation.parameters) {
      const nullable = required ? { Nullable: "false" } : {};
      xml.element("Parameter", { Name: name, Type: type, ...nullable, ...facetsOf(type) });
    }
    if (returns !== null) xml.element("ReturnType", { Type: returns, Nullable: "false" });
  });
}

function returnType(context: CsdlContext, { returns }: Operation): string | null {
  if (returns === null || returns.startsWith("Edm.")) return returns;
  const name = returns.replace(/^(?:mscrm|Microsoft\.Dynamics\.CRM)\./, "");
  return hasSchemaType(context, name) ? `mscrm.${name}` : "mscrm.crmbaseentity";
}
