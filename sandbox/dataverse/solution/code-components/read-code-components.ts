import { at, attribute, child, children, descendants, parseXml, textOf, type Element } from "../package/xml";

/** A code component (PCF control) with its files. */
export interface CodeComponent {
  /** With the publisher's prefix: `contoso_Contoso.Gauge`. */
  readonly name: string;
  readonly manifest: CodeComponentManifest | null;
  /** By path below the component's folder: `bundle.js`, `strings/Gauge.1033.resx`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface CodeComponentManifest {
  readonly namespace: string;
  readonly constructorName: string;
  readonly version: string;
  readonly xml: string;
  /** Paths of its resources that are files. */
  readonly resources: readonly string[];
  /** Types of data its properties may be bound to. */
  readonly dataTypes: readonly string[];
}

const manifestName = "ControlManifest.xml";

/** Reads `<CustomControls>` with the files below each component's folder. */
export function readCodeComponents(
  customizations: Element,
  files: ReadonlyMap<string, Uint8Array>,
): readonly CodeComponent[] {
  return children(at(customizations, "CustomControls"), "CustomControl").map((element) => {
    const manifestPath = (textOf(element, "FileName") ?? "").replace(/^\//, "");
    const folder = manifestPath.slice(0, manifestPath.lastIndexOf("/") + 1);
    const own = [...files].filter(([path]) => folder !== "" && path.startsWith(folder));
    const manifest = files.get(manifestPath);
    return {
      name: textOf(element, "Name") ?? "",
      manifest: manifest === undefined ? null : readComponentManifest(manifest, manifestPath),
      files: new Map(own.map(([path, content]) => [pathInside(path, folder, manifestPath), content])),
    };
  });
}

function pathInside(path: string, folder: string, manifestPath: string): string {
  return path === manifestPath ? manifestName : path.slice(folder.length);
}

/** Null when the file describes no control. */
function readComponentManifest(bytes: Uint8Array, path: string): CodeComponentManifest | null {
  const control = child(parseXml(bytes, path), "control");
  if (control === null) return null;
  const resources = child(control, "resources");
  const pathsOf = (name: string): readonly string[] =>
    children(resources, name).flatMap((resource) => attribute(resource, "path") ?? []);
  return {
    namespace: attribute(control, "namespace") ?? "",
    constructorName: attribute(control, "constructor") ?? "",
    version: attribute(control, "version") ?? "",
    xml: new TextDecoder().decode(bytes),
    resources: [...pathsOf("code"), ...pathsOf("css"), ...pathsOf("resx"), ...pathsOf("img"), ...pathsOf("html")],
    dataTypes: descendants(control, "property").flatMap((property) => attribute(property, "of-type") ?? []),
  };
}
