import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, writeFolder } from "./folder-files";

const folder = mkdtempSync(join(tmpdir(), "accord-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test("a folder holds exactly the files it was given, and those that did not change are left alone", () => {
  writeFolder(
    folder,
    new Map([
      ["a/kept.txt", bytes("same")],
      ["a/stale.txt", bytes("old")],
      ["b.txt", bytes("one")],
    ]),
  );
  const longAgo = new Date(1000);
  utimesSync(join(folder, "a/kept.txt"), longAgo, longAgo);

  writeFolder(
    folder,
    new Map([
      ["a/kept.txt", bytes("same")],
      ["b.txt", bytes("two")],
      ["c/d/new.txt", bytes("new")],
    ]),
  );

  expect(listFiles(folder)).toEqual(["a/kept.txt", "b.txt", "c/d/new.txt"]);
  expect(readFileSync(join(folder, "b.txt"), "utf8")).toBe("two");
  expect(statSync(join(folder, "a/kept.txt")).mtime).toEqual(longAgo);
});

test("a folder that is not there has no files", () => {
  expect(listFiles(join(folder, "nowhere"))).toEqual([]);
});
