/**
 * The record a control stands on. The platform gives it in `context.mode.contextInfo`, which the published types leave out;
 * this is the only place that knows.
 */
interface ModeOnForm {
  readonly contextInfo?: { readonly entityId?: string; readonly entityTypeName?: string };
}

/**
 * The record a control is about, without braces: the one a bound lookup points at; without a bound lookup the one whose form the
 * control stands on, if that is a form of the table. Undefined for an empty lookup, and while the record is not saved.
 */
export function recordIdOf(
  lookup: ComponentFramework.PropertyTypes.LookupProperty | undefined,
  mode: ComponentFramework.Mode,
  table: "account" | "opportunity",
): string | undefined {
  const { contextInfo } = mode as ModeOnForm;
  const id = isBound(lookup)
    ? lookup?.raw[0]?.id
    : contextInfo?.entityTypeName === table
      ? contextInfo.entityId
      : undefined;
  return id?.replace(/[{}]/g, "") || undefined;
}

/** Only a bound property comes with the description of its column. */
export function isBound(lookup: ComponentFramework.PropertyTypes.LookupProperty | undefined): boolean {
  return Boolean(lookup?.raw && (lookup.raw.length > 0 || lookup.attributes));
}
