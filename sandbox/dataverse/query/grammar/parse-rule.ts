import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate, type Parser } from "peggy";
import type { ExpandItem, Expression, OrderItem, Segment, Transformation } from "../address";
import { invalidAddress, unsupportedOption } from "../address-errors";

/** What each start rule of the grammar gives. */
interface StartRules {
  Path: readonly Segment[];
  SelectOption: readonly string[];
  FilterOption: Expression;
  OrderByOption: readonly OrderItem[];
  ExpandOption: readonly ExpandItem[];
  ApplyOption: readonly Transformation[];
  AliasOption: Expression;
}

const startRules: readonly (keyof StartRules)[] = [
  "Path",
  "SelectOption",
  "FilterOption",
  "OrderByOption",
  "ExpandOption",
  "ApplyOption",
  "AliasOption",
];

const sources = ["path", "expression", "options", "lexical"].map((name) => {
  const source = join(__dirname, `${name}.peggy`);
  return { source, text: readFileSync(source, "utf8") };
});

const parser: Parser = generate(sources, { allowedStartRules: [...startRules] });

/** Parses decoded text by one rule of the grammar; throws 0x80060888 with the position of what is wrong. */
export function parseRule<Rule extends keyof StartRules>(rule: Rule, text: string): StartRules[Rule] {
  try {
    return parser.parse(text, { startRule: rule, refuseOption }) as StartRules[Rule];
  } catch (error) {
    if (error instanceof parser.SyntaxError) throw invalidAddress(describe(text, error.location.start.offset));
    if (error instanceof RangeError)
      throw invalidAddress(`The expression is nested too deeply: '${text.slice(0, 60)}…'.`);
    throw error;
  }
}

function refuseOption(name: string): never {
  throw unsupportedOption(name);
}

function describe(text: string, position: number): string {
  return isUnterminated(text)
    ? `There is an unterminated literal at position ${text.length} in '${text}'.`
    : `Syntax error at position ${position} in '${text}'.`;
}

/** An odd number of apostrophes outside double quotes: some literal never ends. */
function isUnterminated(text: string): boolean {
  const apostrophes = text.replace(/"(?:\\.|[^"\\])*"/g, "").match(/'/g);
  return apostrophes !== null && apostrophes.length % 2 === 1;
}
