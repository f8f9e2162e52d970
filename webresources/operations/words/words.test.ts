import { intentCommands, issueCommands, streamCommands } from "../../../solution/commands/operations-commands";
import { danish } from "./danish";
import { english } from "./english";
import { german } from "./german";

test.each([
  ["English", english],
  ["German", german],
  ["Danish", danish],
])("%s speaks of one and of many, and names every value it is given", (_, words) => {
  for (const count of [1, 7]) {
    for (const say of [words.retried, words.group, words.park]) expect(say(count)).toContain(String(count));
    expect(words.few(count, 2)).toContain(String(count));
  }
  expect(words.retry(1)).not.toBe(words.retry(7));
  expect(words.today("3", "1,200.00 EUR")).toMatch(/3.*1,200\.00 EUR/);
  expect(words.sentToday(4)).toContain("4");
  for (const say of [words.notSent, words.assigned, words.failed]) expect(say("because")).toContain("because");
});

test("a dialog has the title of the command that opened it, in every language", () => {
  const labels = [issueCommands, intentCommands, streamCommands].flatMap(({ commands }) =>
    commands.map(({ label }) => label),
  );
  for (const [language, words] of Object.entries({ english, german, danish })) {
    const inLanguage = labels.map((label) => label[language as keyof typeof label]);
    const { retryTitle, fewTitle, groupTitle, todayTitle, parkTitle, resolveTitle } = words;
    expect(inLanguage).toEqual(
      expect.arrayContaining([retryTitle, fewTitle, groupTitle, todayTitle, parkTitle, resolveTitle]),
    );
  }
});
