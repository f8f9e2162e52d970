import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate, type Parser } from "peggy";
import { ApiError } from "../api-error";
import type { Filter } from "./filter";

export interface OrderItem {
  readonly property: string;
  readonly descending: boolean;
}

export interface ExpandItem {
  readonly navigation: string;
  readonly options: readonly ExpandOption[];
}

export type ExpandOption =
  | { readonly name: "select"; readonly value: readonly string[] }
  | { readonly name: "expand"; readonly value: readonly ExpandItem[] }
  | { readonly name: "filter"; readonly value: Filter }
  | { readonly name: "orderBy"; readonly value: readonly OrderItem[] }
  | { readonly name: "top" | "skip"; readonly value: number }
  | { readonly name: "count"; readonly value: boolean };

const parser: Parser = generate(readFileSync(join(__dirname, "options.peggy"), "utf8"), {
  allowedStartRules: ["Filter", "OrderBy", "Select", "Expand"],
});

/** Throws `BadRequest_NotFound`, Business Central's code for a mistake in the query syntax. */
export function parseFilter(text: string): Filter {
  return parse("Filter", "$filter", text) as Filter;
}

export function parseOrderBy(text: string): readonly OrderItem[] {
  return parse("OrderBy", "$orderby", text) as readonly OrderItem[];
}

export function parseSelect(text: string): readonly string[] {
  return parse("Select", "$select", text) as readonly string[];
}

export function parseExpand(text: string): readonly ExpandItem[] {
  return parse("Expand", "$expand", text) as readonly ExpandItem[];
}

function parse(startRule: string, option: string, text: string): unknown {
  try {
    return parser.parse(text, { startRule });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ApiError(400, "BadRequest_NotFound", { en: `Error in query syntax of ${option}: ${reason} In: ${text}` });
  }
}
