import type { SolutionContents } from "../read/contents";

/** A component of the package and how a root component names it. */
export interface RootKey {
  readonly type: string;
  readonly key: string;
  readonly label: string;
}

/** The components an import wants listed. Forms may be listed and need not be: exports do both. */
export function expectedRoots(contents: SolutionContents): RootKey[] {
  const byName = (type: string, kind: string, items: readonly { readonly name: string }[]): RootKey[] =>
    items.map(({ name }) => ({ type, key: name.toLowerCase(), label: `${kind} ${name}` }));
  const byId = (
    type: string,
    kind: string,
    items: readonly { readonly id: string; readonly name: string }[],
  ): RootKey[] => items.map(({ id, name }) => ({ type, key: id, label: `${kind} ${name}` }));
  return [
    ...contents.tables.map(({ logicalName }) => ({ type: "1", key: logicalName, label: `table ${logicalName}` })),
    ...byName("9", "choice", contents.choices),
    ...byId("20", "role", contents.roles),
    ...byName("61", "web resource", contents.webResources),
    ...byName("62", "site map", contents.siteMaps),
    ...byName("66", "code component", contents.components),
    ...byId("70", "column security profile", contents.profiles),
    ...byName("80", "app", contents.apps),
  ];
}

/** The same, and environment variables, which exports list only sometimes. */
export function possibleRoots(contents: SolutionContents): RootKey[] {
  return [...expectedRoots(contents), ...environmentVariables(contents)];
}

function environmentVariables({ files }: SolutionContents): RootKey[] {
  return [...files.keys()].flatMap((file) => {
    const name = /^environmentvariabledefinitions\/([^/]+)\//.exec(file)?.[1];
    return name === undefined ? [] : [{ type: "380", key: name.toLowerCase(), label: `environment variable ${name}` }];
  });
}
