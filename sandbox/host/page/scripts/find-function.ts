/** A function of the window by its dotted name (`Contoso.Form.onLoad`), bound to what it hangs on; undefined when there is none. */
export function findFunction(name: string): ((...parameters: unknown[]) => unknown) | undefined {
  let owner: unknown = undefined;
  let found: unknown = window;
  for (const part of name.split(".")) {
    owner = found;
    found = isHolder(found) ? found[part] : undefined;
  }
  if (typeof found !== "function") return undefined;
  const call = found as (...parameters: unknown[]) => unknown;
  return (...parameters) => call.apply(owner, parameters);
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
