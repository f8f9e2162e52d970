/** Numbers of `solutioncomponent.componenttype` (learn.microsoft.com, solutioncomponent table). */
export const componentTypes = {
  table: 1,
  column: 2,
  choice: 9,
  relationship: 10,
  key: 14,
  role: 20,
  view: 26,
  form: 60,
  webResource: 61,
  siteMap: 62,
  codeComponent: 66,
  columnSecurityProfile: 70,
  app: 80,
  environmentVariable: 380,
} as const;

export type ComponentKind = keyof typeof componentTypes;

const names: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(componentTypes).map(([kind, type]) => [type, kind]),
);

/** What a component of that type is called in messages. */
export function kindOf(type: number): string {
  return names[type] ?? `component type ${String(type)}`;
}
