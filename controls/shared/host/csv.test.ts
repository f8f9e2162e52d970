import { TextEncoder } from "node:util";
import { saveCsv, toCsv } from "./csv";

// Every browser has it; the test environment lacks it.
Object.assign(globalThis, { TextEncoder });

test("a text that looks like a formula is kept from being one, and numbers stay numbers", () => {
  expect(toCsv([["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "＝1+1", "-500.00", "12"]])).toBe(
    `"'=1+1","'+A1","'-A1","'@SUM(A1)","'\t=1","'＝1+1",-500.00,12`,
  );
});

test("commas, quotes and line breaks stay inside their cell", () => {
  expect(toCsv([['a "b"', "c,d", "e\nf"], ["g"]])).toBe('"a ""b""","c,d","e\nf"\r\ng');
});

test("the file is UTF-8 and says so", () => {
  const openFile = jest.fn();
  saveCsv({ openFile }, "sales.csv", [["Größe"]]);
  const [file] = openFile.mock.calls[0] as [{ fileContent: string; fileSize: number }];
  expect(Buffer.from(file.fileContent, "base64").toString("utf8")).toBe("\ufeffGröße");
  expect(file.fileSize).toBe(10);
});
