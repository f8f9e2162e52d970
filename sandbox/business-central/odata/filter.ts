/** A `$filter` as it was written, before the contract says whether it makes sense. */
export type Filter =
  | { readonly is: "and"; readonly operands: readonly Filter[] }
  | { readonly is: "or"; readonly operands: readonly Filter[] }
  | { readonly is: "not"; readonly operand: Filter }
  | { readonly is: "comparison"; readonly left: Operand; readonly operator: Operator; readonly right: Operand }
  | { readonly is: "in"; readonly operand: Operand; readonly literals: readonly Literal[] }
  | { readonly is: "test"; readonly call: Call }
  | { readonly is: "lambda" };

export type Operator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type Operand = Call | Literal | PropertyOperand;

/** May be a path of several names (`customer/number`), which Business Central does not filter by. */
export interface PropertyOperand {
  readonly is: "property";
  readonly name: string;
}

export interface Call {
  readonly is: "call";
  readonly name: string;
  readonly arguments: readonly Operand[];
}

export type Literal =
  | { readonly is: "literal"; readonly type: "text" | "option" | "moment" | "date" | "guid"; readonly value: string }
  | { readonly is: "literal"; readonly type: "number"; readonly value: number }
  | { readonly is: "literal"; readonly type: "flag"; readonly value: boolean }
  | { readonly is: "literal"; readonly type: "null"; readonly value: null };
