import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateSchema } from "./validate-schema";

const root = join(__dirname, "..", "..");
const bytes = (text: string) => new TextEncoder().encode(text);

test("without the schema beside the repository the validation says why it is skipped", async () => {
  const outcome = await validateSchema(join(tmpdir(), "no-such-repository"), bytes("<a/>"));
  expect(outcome).toMatchObject({
    is: "skipped",
    reason: expect.stringContaining("CustomizationsSolution.xsd") as string,
  });
});

test("with the schema, what it does not allow is an error that names the element", async () => {
  const outcome = await validateSchema(
    root,
    bytes(
      "<ImportExportXml><Entities><Tables /></Entities><Languages><Language>1033</Language></Languages></ImportExportXml>",
    ),
  );
  if (outcome.is === "skipped") {
    expect(outcome.reason).toContain("beside the repository");
    return;
  }
  expect(outcome.errors.join("\n")).toMatch(/'Tables'/);
});
