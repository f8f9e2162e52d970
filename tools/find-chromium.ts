import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The Chromium-based browser to test with: CHROMIUM_PATH, then the search path, then where installers put it. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (environment.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) =>
    names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]),
  );
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

/** Finds a browser, on Debian and its relatives installs one when allowed to; throws one line that says what to do otherwise. */
export function ensureChromium(): string {
  const found = findChromium() ?? installFromDebian();
  if (found) return found;
  throw new Error(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, where there is no file: correct or unset it.`
      : "The browser tests need Chromium, Chrome or Edge: install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

function installFromDebian(): string | undefined {
  if (process.env.CHROMIUM_PATH || !existsSync("/usr/bin/apt-get")) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync("sudo", ["-n", "true"]).status !== 0) return undefined;
  process.stderr.write("Installing Chromium with apt-get for the browser tests …\n");
  const aptGet = (...words: readonly string[]): void => {
    const line = [...(isRoot ? [] : ["sudo", "-n"]), "apt-get", "-q", "-y", ...words];
    execFileSync(line[0] ?? "apt-get", line.slice(1), {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  try {
    aptGet("update");
    aptGet("install", "--no-install-recommends", "chromium");
  } catch {
    return undefined;
  }
  return findChromium();
}
