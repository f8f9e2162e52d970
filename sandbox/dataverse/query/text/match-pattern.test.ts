import fc from "fast-check";
import { makePatternMatcher } from "./match-pattern";

const matches = (text: string, pattern: string): boolean => makePatternMatcher(pattern)(text);

test.each<[string, string, boolean]>([
  ["contoso", "contoso", true],
  ["contoso", "CONTOSO", true],
  ["ÅRHUS", "århus", true],
  ["contoso", "cont", false],
  ["contoso", "cont%", true],
  ["contoso", "%oso", true],
  ["contoso", "%nto%", true],
  ["contoso", "c%o%o", true],
  ["contoso", "c%x%o", false],
  ["contoso", "_ontos_", true],
  ["contoso", "_contoso", false],
  ["contoso", "[a-d]ontoso", true],
  ["contoso", "[^a-d]ontoso", false],
  ["contoso", "[xc]ontoso", true],
  ["-ontoso", "[a-]ontoso", true],
  ["50%", "50[%]", true],
  ["500", "50[%]", false],
  ["a_b", "a[_]b", true],
  ["[x", "[[]x", true],
  ["[x", "[x", false],
  ["", "%", true],
  ["", "", true],
  ["", "_", false],
  ["👍", "_", true],
])("%j like %j is %s", (text, pattern, expected) => {
  expect(matches(text, pattern)).toBe(expected);
});

test("patterns without sets mean what the same regular expression means", () => {
  const alphabet = fc.constantFrom("a", "b", "%", "_");
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 }),
      fc.string({ unit: alphabet, maxLength: 8 }),
      (text, pattern) => {
        const expression = new RegExp(`^${pattern.replaceAll("%", ".*").replaceAll("_", ".")}$`);
        expect(matches(text, pattern)).toBe(expression.test(text));
      },
    ),
  );
});

test("a pattern of many wildcards takes no longer than text times pattern", () => {
  expect(matches("a".repeat(5000), `${"%a".repeat(200)}%b`)).toBe(false);
});
