import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The strings of a control in a language, by key, as the platform would hand them out. */
export function readResx(control: string, languageId: number): ReadonlyMap<string, string> {
  const file = join(__dirname, "../..", control, "strings", `${control}.${languageId}.resx`);
  const document = new DOMParser().parseFromString(readFileSync(file, "utf8"), "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(`${file} is not well-formed: ${fault.textContent}`);
  return new Map(
    Array.from(document.querySelectorAll("data"), (data) => [
      data.getAttribute("name") ?? "",
      data.querySelector("value")?.textContent ?? "",
    ]),
  );
}
