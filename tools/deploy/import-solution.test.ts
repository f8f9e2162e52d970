import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { startSandbox, type RunningSandbox } from "../../sandbox/main";
import { makeEnvironmentClient, type EnvironmentClient } from "./environment-client";
import { importSolution } from "./import-solution";
import { obtainToken } from "./obtain-token";

const manifest = (roots: string): string => `<?xml version="1.0" encoding="utf-8"?>
<ImportExportXml version="9.1.0.643" SolutionPackageVersion="9.1" languagecode="1033" generatedBy="CrmLive">
  <SolutionManifest>
    <UniqueName>Contoso</UniqueName>
    <LocalizedNames><LocalizedName description="Contoso" languagecode="1033"/></LocalizedNames>
    <Descriptions/><Version>1.0.0.0</Version><Managed>1</Managed>
    <Publisher>
      <UniqueName>contoso</UniqueName>
      <LocalizedNames><LocalizedName description="Contoso" languagecode="1033"/></LocalizedNames>
      <Descriptions/><CustomizationPrefix>cont</CustomizationPrefix>
      <CustomizationOptionValuePrefix>12345</CustomizationOptionValuePrefix><Addresses/>
    </Publisher>
    <RootComponents>${roots}</RootComponents><MissingDependencies/>
  </SolutionManifest>
</ImportExportXml>`;

const solutionZip = (roots = ""): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml"/></Types>`,
    ),
    "solution.xml": strToU8(manifest(roots)),
    "customizations.xml": strToU8(
      `<?xml version="1.0" encoding="utf-8"?><ImportExportXml><Entities/><Roles/><EntityRelationships/><Languages><Language>1033</Language></Languages></ImportExportXml>`,
    ),
  });

// A whole sandbox is started for it.
jest.setTimeout(600_000);

describe("importing a solution over the Web API", () => {
  let folder: string;
  let sandbox: RunningSandbox;
  let client: EnvironmentClient;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "deploy-"));
    sandbox = await startSandbox({ port: 0, dataFolder: folder });
    client = makeEnvironmentClient(sandbox.url, "administrator");
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("ends with the solution there", async () => {
    expect(await importSolution(client, solutionZip())).toEqual({ is: "imported", solution: "Contoso", warnings: [] });
    const solutions = await client.get("solutions?$filter=uniquename eq 'Contoso'&$select=version");
    expect(solutions).toMatchObject({ value: [{ version: "1.0.0.0" }] });
  });

  it("ends with readable reasons when the environment refuses", async () => {
    const outcome = await importSolution(
      client,
      solutionZip(`<RootComponent type="1" schemaName="cont_missing" behavior="0"/>`),
    );
    expect(outcome).toMatchObject({ is: "refused", reason: expect.stringMatching(/^0x8\w+ .*cont_missing/) as string });
    expect(await importSolution(client, strToU8("no zip"))).toMatchObject({
      is: "refused",
      reason: expect.stringMatching(/^0x8\w+ /) as string,
    });
  });

  it("follows the import job when the connection was lost on the way", async () => {
    const cut: EnvironmentClient = {
      get: client.get,
      post: async (path, body) => {
        await client.post(path, body);
        throw new TypeError("fetch failed");
      },
    };
    expect(await importSolution(cut, solutionZip())).toMatchObject({ is: "imported", solution: "Contoso" });
    const dead: EnvironmentClient = { get: client.get, post: () => Promise.reject(new TypeError("fetch failed")) };
    await expect(importSolution(dead, solutionZip())).rejects.toThrow("fetch failed");
  });

  it("signs in with client credentials where a token was not given", async () => {
    const options = { url: sandbox.url, zipFile: "" };
    expect(await obtainToken({ ...options, signIn: { is: "token", token: "t" } })).toBe("t");
    const signIn = { is: "clientCredentials", tenant: "contoso", clientId: "nobody", clientSecret: "s" } as const;
    await expect(obtainToken({ ...options, signIn })).rejects.toThrow("Signing in as nobody was refused: AADSTS700016");
  });

  it("shows what an environment answers that speaks no JSON", async () => {
    await fetch(`${sandbox.url}/sandbox/faults`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ fault: { is: "unavailable", requests: 1 } }),
    });
    await expect(client.get("WhoAmI")).rejects.toThrow("HTTP 503: The service is unavailable.");
  });
});
