import { attribute, child, isYes, parseXml, textOf } from "../package/xml";

/** An environment variable definition; values never travel in a solution. */
export interface EnvironmentVariableComponent {
  readonly schemaName: string;
  /** 100000000 string, …1 number, …2 yes/no, …3 JSON, …4 data source, …5 secret. */
  readonly type: number;
  readonly defaultValue: string | null;
  readonly displayName: string;
  readonly description: string | null;
  readonly isRequired: boolean;
}

const fileShape = /^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i;

/** Reads `environmentvariabledefinitions/{name}/environmentvariabledefinition.xml`. */
export function readEnvironmentVariables(
  files: ReadonlyMap<string, Uint8Array>,
): readonly EnvironmentVariableComponent[] {
  return [...files]
    .filter(([path]) => fileShape.test(path))
    .map(([path, content]) => {
      const root = parseXml(content, path);
      return {
        schemaName: attribute(root, "schemaname") ?? "",
        type: Number(textOf(root, "type") ?? 100000000),
        defaultValue: textOf(root, "defaultvalue"),
        displayName: attribute(child(root, "displayname"), "default") ?? attribute(root, "schemaname") ?? "",
        description: attribute(child(root, "description"), "default"),
        isRequired: isYes(textOf(root, "isrequired")),
      };
    });
}
