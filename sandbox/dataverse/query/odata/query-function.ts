import type { Argument, Expression, Literal } from "../address";
import { invalidAddress } from "../address-errors";
import { operatorCondition } from "../operators/operator-condition";
import { findProperty } from "../properties";
import type { Condition } from "../tree/condition";
import type { ColumnReference } from "../tree/query";
import { operatorOfQueryFunction } from "./query-function-names";
import { resolveColumn } from "./resolve-path";
import { isLiteral, withoutAlias, type Scope } from "./scope";

/**
 * `Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)`: the operators of FetchXML under other names. Values are texts,
 * numbers too (learn.microsoft.com, webapi/query/filter-rows, Dataverse query functions).
 */
export function queryFunctionCondition(call: Extract<Expression, { is: "queryFunction" }>, scope: Scope): Condition {
  const operator = operatorOfQueryFunction(call.name);
  if (operator === undefined) {
    throw invalidAddress(`An unknown function with name 'Microsoft.Dynamics.CRM.${call.name}' was found.`);
  }
  const values = new Map(call.arguments.map((argument, index) => [nameOf(argument, index), valueOf(argument, scope)]));
  const column = columnOf(values.get("PropertyName"), call.name, scope);
  const texts = [
    ...listOf(values.get("PropertyValues")),
    ...["PropertyValue", "PropertyValue1", "PropertyValue2"].flatMap((name) => textOf(values.get(name))),
  ];
  if (call.name === "Contains") return { is: "like", column, pattern: `%${texts[0] ?? ""}%` };
  return operatorCondition(column, operator, texts, scope.context);
}

/** A single argument without a name is the property. */
function nameOf({ name }: Argument, index: number): string {
  return name ?? (index === 0 ? "PropertyName" : `PropertyValue`);
}

function valueOf({ value }: Argument, scope: Scope): Literal {
  const meant = withoutAlias(value, scope);
  if (meant.is === "path") return { is: "string", value: meant.steps.join("/") };
  if (!isLiteral(meant)) throw invalidAddress("A parameter of a query function must be a literal.");
  return meant;
}

/** A lookup is named by its column (`ownerid`) or its property (`_ownerid_value`). */
function columnOf(name: Literal | undefined, call: string, scope: Scope): ColumnReference {
  if (name?.is !== "string" || name.value === "") {
    throw invalidAddress(`The function 'Microsoft.Dynamics.CRM.${call}' needs the parameter PropertyName.`);
  }
  return resolveColumn(
    name.value.split("/"),
    scope,
    (table, last) => findProperty(table, last) ?? findProperty(table, `_${last}_value`),
  );
}

function listOf(value: Literal | undefined): readonly string[] {
  if (value === undefined) return [];
  if (value.is !== "json" || !Array.isArray(value.value)) {
    throw invalidAddress("The parameter PropertyValues must be a list: PropertyValues=['a','b'].");
  }
  return value.value.map((item) => String(item));
}

function textOf(value: Literal | undefined): readonly string[] {
  if (value === undefined || value.is === "null") return [];
  if (value.is === "json") return listOf(value);
  return ["text" in value ? value.text : String(value.value)];
}
