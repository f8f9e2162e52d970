import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readResx } from "./shared/testing/read-resx";

const controls = readdirSync(__dirname).filter((name) =>
  existsSync(join(__dirname, name, "ControlManifest.Input.xml")),
);

function readManifest(control: string): Document {
  const text = readFileSync(join(__dirname, control, "ControlManifest.Input.xml"), "utf8");
  return new DOMParser().parseFromString(text, "application/xml");
}

const texts = (manifest: Document, selector: string, attribute: string) =>
  Array.from(manifest.querySelectorAll(selector), (element) => element.getAttribute(attribute) ?? "");

describe.each(controls)("the manifest of %s", (control) => {
  const manifest = readManifest(control);

  test("shows makers a picture of the control", () => {
    const [picture = ""] = texts(manifest, "control", "preview-image");
    const signature = readFileSync(join(__dirname, control, picture)).subarray(0, 8);
    expect(signature).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  });

  test("names and describes the control and each property in every language", () => {
    const keys = ["display-name-key", "description-key"].flatMap((attribute) =>
      texts(manifest, "control, property, data-set", attribute),
    );
    for (const language of [1033, 1031, 1030]) {
      const strings = readResx(control, language);
      expect(keys.map((key) => [key, Boolean(strings.get(key)?.trim())])).toEqual(keys.map((key) => [key, true]));
    }
  });

  test("carries every style sheet and language it has", () => {
    const styles = readdirSync(join(__dirname, control, "styles")).map((file) => `styles/${file}`);
    expect(texts(manifest, "css", "path")).toEqual(expect.arrayContaining(styles));
    const strings = readdirSync(join(__dirname, control, "strings")).map((file) => `strings/${file}`);
    expect(texts(manifest, "resx", "path").sort()).toEqual(strings.sort());
  });

  test("asks for the Web API exactly when the code uses it", () => {
    const usesWebApi = /\bwebAPI\b/.test(readFileSync(join(__dirname, control, "to-props.ts"), "utf8"));
    expect(texts(manifest, "uses-feature", "name")).toEqual(usesWebApi ? ["WebAPI"] : []);
  });
});

test.each([
  ["CommitmentStatus", "opportunity"],
  ["SalesHistory", "account"],
  ["PaymentPatterns", "account"],
])("%s can be put on a form of another table: which %s is a property a maker binds", (control, property) => {
  const bound = readManifest(control).querySelector(`property[name="${property}"]`);
  expect([bound?.getAttribute("of-type"), bound?.getAttribute("usage")]).toEqual(["Lookup.Simple", "bound"]);
});
