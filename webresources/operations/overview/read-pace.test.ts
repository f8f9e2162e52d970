import { addAuthors } from "./read-pace";

const row = (name: string, count: number) => ({
  author: name,
  "author@OData.Community.Display.V1.FormattedValue": name,
  count,
});

test("who submitted most is named, also when the counts of one person come in parts", () => {
  const rows = [row("Molly Clark", 20), row("Alan Steiner", 30), row("Molly Clark", 20)];
  expect(addAuthors(rows)).toEqual({ lastHour: 70, busiest: { name: "Molly Clark", count: 40 } });
});

test("nothing was submitted in the last hour", () => {
  expect(addAuthors([])).toEqual({ lastHour: 0, busiest: undefined });
});
