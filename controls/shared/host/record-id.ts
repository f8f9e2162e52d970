/**
 * The record a control stands on. The platform gives it in `context.mode.contextInfo`, which the published types leave out;
 * this is the only place that knows.
 */
interface ModeOnForm {
  readonly contextInfo?: { readonly entityId?: string };
}

/** The row id without braces; undefined while the record has not been saved. */
export function recordIdOf(mode: ComponentFramework.Mode): string | undefined {
  const { contextInfo } = mode as ModeOnForm;
  return contextInfo?.entityId?.replace(/[{}]/g, "") || undefined;
}
