/** The folder of a file, with the slash behind it: `Controls/x/` of `Controls/x/ControlManifest.xml`. */
export function folderOf(file: string): string {
  return file.replace(/[^/]+$/, "");
}
