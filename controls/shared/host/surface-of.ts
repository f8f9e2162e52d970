import type { Surface } from "../ui/surface";

type Place = Pick<ComponentFramework.Context<unknown>, "mode" | "userSettings" | "fluentDesignLanguage">;

/**
 * Reads the place a control is shown in. The width is the control's own (`trackContainerResize` must be on);
 * until the host has measured it, it is −1 and the wide layout is shown.
 */
export function surfaceOf({ mode, userSettings, fluentDesignLanguage }: Place, compactBelow: number): Surface {
  return {
    isCompact: mode.allocatedWidth > 0 && mode.allocatedWidth < compactBelow,
    isDark: fluentDesignLanguage?.isDarkTheme ?? false,
    isRightToLeft: userSettings.isRTL,
  };
}
