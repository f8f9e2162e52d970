import { makeNavigator, type Navigator } from "./navigator";
import type { PageAddress } from "./page-address";

const list = (table: string): PageAddress => ({ is: "list", table, viewId: undefined });

async function beginAt(...tables: readonly string[]): Promise<Navigator> {
  window.history.replaceState(null, "", "/main.aspx");
  const navigator = makeNavigator(window, {});
  for (const table of tables) await navigator.open(list(table));
  return navigator;
}

test("back leads to where one came from", async () => {
  const navigator = await beginAt("account", "opportunity");
  await navigator.back("opportunity");
  expect(navigator.current()).toEqual(list("account"));
});

test("back from the first page leads to the list of the table", async () => {
  const navigator = await beginAt();
  await navigator.back("opportunity");
  expect(navigator.current()).toEqual(list("opportunity"));
});

test("who stays on the page stays there", async () => {
  const navigator = await beginAt("account");
  navigator.setGuard(() => Promise.resolve(false));
  expect(await navigator.open(list("opportunity"))).toBe(false);
  expect(navigator.current()).toEqual(list("account"));
});

test("a page asked for while the form is still being left is where one arrives, not where closing would lead", async () => {
  const navigator = await beginAt("account", "opportunity");
  let leave = (): void => undefined;
  navigator.setGuard(
    () =>
      new Promise((resolve) => {
        leave = () => {
          resolve(true);
        };
      }),
  );
  const asked = navigator.open(list("contact"));
  await Promise.resolve();
  const closed = navigator.back("opportunity");
  leave();
  await Promise.all([asked, closed]);
  expect(navigator.current()).toEqual(list("contact"));
});

test("a page asked for on the way back is where one arrives", async () => {
  const navigator = await beginAt("account", "opportunity");
  const closed = navigator.back("opportunity");
  await navigator.open(list("contact"));
  await closed;
  expect(navigator.current()).toEqual(list("contact"));
  expect(window.location.search).toContain("contact");
});
