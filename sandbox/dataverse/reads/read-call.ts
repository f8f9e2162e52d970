import type { Address } from "../query/address";
import type { Scope } from "../query/odata/scope";
import { isNested } from "../query/odata/plan-selection";
import type { RowsBuilder } from "../query/tree/rows-builder";
import type { RequestContext } from "../webapi/request-context";

/** A read: who asks, and what for. */
export interface ReadCall {
  readonly context: RequestContext;
  readonly address: Address;
}

/** What names in the options of the address mean. */
export function scopeOf({ context, address }: ReadCall, rows: RowsBuilder): Scope {
  return {
    context,
    rows,
    variables: new Map(),
    aliases: address.options.aliases,
    expandDepth: 0,
    isNestedExpand: isNested(address.options.expand ?? []),
  };
}
