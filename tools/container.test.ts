import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { build } from "esbuild";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly link?: boolean; readonly integrity?: string }>>;
}

test("every package that is installed from a registry is pinned by its hash", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const fromRegistry = Object.entries(packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && !link && !path.includes("@accord/"),
  );
  expect(fromRegistry.length).toBeGreaterThan(100);
  expect(fromRegistry.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

test("the image takes the entry point and the parts it is made of, and runs as nobody special", () => {
  const dockerfile = readFileSync("Dockerfile", "utf8");
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile.lastIndexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("\nFROM "));
  expect(dockerfile).not.toMatch(/^\s*(ADD|ENV .*(SECRET|TOKEN|PASSWORD))/im);
  const taken = readFileSync(".dockerignore", "utf8");
  for (const part of ["model", "bridge", "tools/commands/bridge.ts", "package-lock.json"])
    expect(taken).toContain(`!${part}\n`);
});

test("the bridge fits into one file, as the image has it", async () => {
  const { outputFiles } = await build({
    entryPoints: ["tools/commands/bridge.ts"],
    bundle: true,
    platform: "node",
    target: "node20",
    write: false,
    logLevel: "silent",
  });
  const [bundle] = outputFiles;
  const answer = spawnSync(process.execPath, ["-"], { input: bundle?.text ?? "", encoding: "utf8" });
  expect(answer.stderr).toMatch(/Say which configuration to use/);
  expect(answer.status).toBe(1);
});
