import fc from "fast-check";
import { foldText } from "../store/fold-text";
import { sortText } from "../query/text/sort-text";
import { id, makeTestOrganization, numbersIn, type TestOrganization } from "./testing/organization";

/** A row as the test knows it, without the database. */
interface Item {
  readonly name: string | null;
  readonly count: number | null;
  readonly amount: string | null;
  readonly flag: boolean | null;
  readonly at: string | null;
  readonly parent: number | null;
}

interface Filter {
  /** As it stands in an address; `of` goes before each property: nothing, or the variable of a lambda and a slash. */
  write(of: string): string;
  holds(item: Item, all: readonly Item[]): boolean;
}

const texts = ["a", "A", "å", "b", "ab", "it's", "5%", "", "z_z"];
const days = ["2023-04-07T12:00:00Z", "2023-04-08T00:00:00Z", "2024-02-29T23:59:59Z"];
const amounts = ["-1.5", "0", "0.1", "2", "10"];

const itemArbitrary: fc.Arbitrary<Item> = fc.record({
  name: fc.option(fc.constantFrom(...texts)),
  count: fc.option(fc.integer({ min: -3, max: 3 })),
  amount: fc.option(fc.constantFrom(...amounts)),
  flag: fc.option(fc.boolean()),
  at: fc.option(fc.constantFrom(...days)),
  parent: fc.option(fc.integer({ min: 0, max: 5 })),
});

type Operator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
const operators = fc.constantFrom<Operator>("eq", "ne", "gt", "ge", "lt", "le");

/** `ne` is the opposite of `eq`; every other comparison with something empty is false. */
function compare(
  left: unknown,
  operator: Operator,
  right: unknown,
  order: (left: never, right: never) => number,
): boolean {
  if (operator === "ne") return !compare(left, "eq", right, order);
  if (left === null || right === null) return operator === "eq" && left === right;
  const sign = order(left as never, right as never);
  return { eq: sign === 0, gt: sign > 0, ge: sign >= 0, lt: sign < 0, le: sign <= 0 }[operator];
}

const byText = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(sortText(left)), Buffer.from(sortText(right)));
const byNumber = (left: string | number, right: string | number): number => Number(left) - Number(right);
const byBytes = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function comparison<Literal>(
  property: string,
  column: keyof Item,
  values: fc.Arbitrary<Literal | null>,
  write: (value: Literal) => string,
  order: (left: never, right: never) => number,
): fc.Arbitrary<Filter> {
  return fc.tuple(operators, values).map(([operator, value]) => ({
    write: (of) => `${of}${property} ${operator} ${value === null ? "null" : write(value)}`,
    holds: (item) =>
      value === null && operator !== "eq" && operator !== "ne" ? false : compare(item[column], operator, value, order),
  }));
}

const leaves: fc.Arbitrary<Filter> = fc.oneof(
  comparison("sample_name", "name", fc.option(fc.constantFrom(...texts)), quote, byText),
  comparison("sample_count", "count", fc.option(fc.integer({ min: -3, max: 3 })), String, byNumber),
  comparison("sample_amount", "amount", fc.option(fc.constantFrom(...amounts, "0.10")), String, byNumber),
  comparison("sample_at", "at", fc.option(fc.constantFrom(...days)), String, byBytes),
  fc.constantFrom("true", "false").map((value) => ({
    write: (of: string) => `${of}sample_flag eq ${value}`,
    holds: (item: Item) => item.flag === (value === "true"),
  })),
  fc
    .tuple(fc.constantFrom("contains", "startswith", "endswith"), fc.constantFrom("a", "B", "it'", "%", "_"))
    .map(([call, part]) => ({
      write: (of: string) => `${call}(${of}sample_name,${quote(part)})`,
      holds: ({ name }: Item) => name !== null && likeTest(call, part, foldText(name)),
    })),
  fc.constant<Filter>({
    write: (of) => `${of}sample_item_children/any()`,
    holds: (item, all) => all.some(({ parent }) => parent !== null && all[parent] === item),
  }),
);

function likeTest(call: string, part: string, name: string): boolean {
  // As wildcards, `%` is any text and `_` is any character.
  if (part === "%") return true;
  if (part === "_") return name.length > 0;
  const wanted = foldText(part);
  return call === "contains"
    ? name.includes(wanted)
    : call === "startswith"
      ? name.startsWith(wanted)
      : name.endsWith(wanted);
}

const { filter: filters } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaves,
    tie("filter").map((part) => ({
      write: (of: string) => `not (${part.write(of)})`,
      holds: (item: Item, all: readonly Item[]) => !part.holds(item, all),
    })),
    fc.tuple(tie("filter"), tie("filter")).map(([left, right]) => ({
      write: (of: string) => `(${left.write(of)}) and (${right.write(of)})`,
      holds: (item: Item, all: readonly Item[]) => left.holds(item, all) && right.holds(item, all),
    })),
    fc.tuple(tie("filter"), tie("filter")).map(([left, right]) => ({
      write: (of: string) => `(${left.write(of)} or ${right.write(of)})`,
      holds: (item: Item, all: readonly Item[]) => left.holds(item, all) || right.holds(item, all),
    })),
    tie("filter").map((part) => ({
      write: (of: string) => writeLambda("any", of, part),
      holds: (item: Item, all: readonly Item[]) =>
        all.some((child) => child.parent !== null && all[child.parent] === item && part.holds(child, all)),
    })),
    tie("filter").map((part) => ({
      write: (of: string) => writeLambda("all", of, part),
      holds: (item: Item, all: readonly Item[]) =>
        all.every((child) => child.parent === null || all[child.parent] !== item || part.holds(child, all)),
    })),
  ),
}));

/** Each lambda has a variable of its own: c, cc, ccc. */
function writeLambda(is: "any" | "all", of: string, part: Filter): string {
  const variable = `${of.replace("/", "")}c`;
  return `${of}sample_item_children/${is}(${variable}:${part.write(`${variable}/`)})`;
}

let organization: TestOrganization;

beforeAll(() => {
  organization = makeTestOrganization();
});

afterAll(() => {
  organization.close();
});

test("any filter finds in the database what it finds in memory", () => {
  fc.assert(
    fc.property(fc.array(itemArbitrary, { minLength: 1, maxLength: 6 }), filters, (items, filter) => {
      organization.store.run("DELETE FROM sample_item");
      items.forEach((item, index) => {
        organization.insert("sample_item", id(index), {
          sample_name: item.name,
          sample_count: item.count,
          sample_amount: item.amount,
          sample_flag: item.flag,
          sample_at: item.at,
          sample_parentid: item.parent !== null && item.parent < items.length ? id(item.parent) : null,
        });
      });
      const known = items.map((item) => ({
        ...item,
        parent: item.parent !== null && item.parent < items.length ? item.parent : null,
      }));
      const answer = organization.get(
        `sample_items?$select=sample_name&$orderby=sample_itemid&$filter=${encodeURIComponent(filter.write(""))}`,
      );
      const expected = known.flatMap((item, index) => (filter.holds(item, known) ? [index] : []));
      expect(numbersIn(answer, "sample_itemid")).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
