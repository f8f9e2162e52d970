import { componentFileUrl, type SandboxClient } from "../client/sandbox-client";
import { readResx } from "../resources/read-resx";
import type { ScriptLoader } from "../scripts/script-loader";
import type { ComponentConstructor } from "./component-instance";
import { parseManifest, type ComponentManifest } from "./component-manifest";
import type { ComponentRegistry } from "./component-registry";

/** Code components of the organisation; each is loaded once, when the first of it is shown. */
export interface ComponentLibrary {
  /** @param name `prefix_Namespace.Constructor`. @throws Error naming what is missing */
  load(name: string): Promise<LoadedComponent>;
}

export interface LoadedComponent {
  readonly name: string;
  readonly manifest: ComponentManifest;
  readonly constructor: ComponentConstructor;
  /** Texts in the user's language. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Parts {
  readonly sandbox: SandboxClient;
  readonly scripts: ScriptLoader;
  readonly registry: ComponentRegistry;
  readonly language: number;
}

export function makeComponentLibrary(parts: Parts): ComponentLibrary {
  const loading = new Map<string, Promise<LoadedComponent>>();
  return {
    load(name) {
      const found = loading.get(name) ?? loadComponent(name, parts);
      loading.set(name, found);
      found.catch(() => loading.delete(name));
      return found;
    },
  };
}

async function loadComponent(name: string, parts: Parts): Promise<LoadedComponent> {
  const { sandbox, scripts, registry, language } = parts;
  const manifest = parseManifest(await sandbox.readComponentFile(name, "ControlManifest.xml"), name);
  for (const path of manifest.styles) addStyle(componentFileUrl(name, path));
  const [texts] = await Promise.all([
    readTexts(name, manifest, sandbox, language),
    scripts.load(manifest.scripts.map((path) => componentFileUrl(name, path))),
  ]);
  const constructor = registry.take(manifest.registeredName);
  if (constructor === undefined) {
    throw new Error(`The bundle of ${name} did not register the control ${manifest.registeredName}.`);
  }
  return { name, manifest, constructor, texts };
}

function addStyle(url: string): void {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = url;
  document.head.append(link);
}

/** Files are named by language, `strings/X.1031.resx`: the user's, else English, else the first. Keys it lacks come from English. */
async function readTexts(
  name: string,
  { resources }: ComponentManifest,
  sandbox: SandboxClient,
  language: number,
): Promise<ReadonlyMap<string, string>> {
  const inLanguage = (code: number): string | undefined => resources.find((path) => path.endsWith(`.${code}.resx`));
  const usual = inLanguage(1033) ?? resources[0];
  const paths = [...new Set([usual, inLanguage(language)])].filter((path) => path !== undefined);
  const files = await Promise.all(
    paths.map(async (path) => readResx(await sandbox.readComponentFile(name, path), path)),
  );
  return new Map(files.flatMap((texts) => [...texts]));
}
