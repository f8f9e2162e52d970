/** What a control knows about the place it is shown in. */
export interface Surface {
  readonly isCompact: boolean;
  readonly isDark: boolean;
  readonly isRightToLeft: boolean;
}

/** Attributes of a control's outermost element; styles/accord.css hangs on them. */
export function surfaceAttributes({ isCompact, isDark, isRightToLeft }: Surface): {
  readonly className: string;
  readonly dir: "rtl" | "ltr";
} {
  return {
    className: `accord${isCompact ? " accord-compact" : ""}${isDark ? " accord-dark" : ""}`,
    dir: isRightToLeft ? "rtl" : "ltr",
  };
}
