/** Versions of React a page can run on: that of model-driven apps, that of canvas apps, and the next. */
export type ReactVersion = "17.0.2" | "16.14.0" | "18.3.1";

/** `?react=16` and `?react=18` choose another; anything else is what model-driven apps run. */
export function reactVersionFor(wanted: string | undefined): ReactVersion {
  if (wanted?.startsWith("16") === true) return "16.14.0";
  return wanted?.startsWith("18") === true ? "18.3.1" : "17.0.2";
}

/** The platform scripts in the order they must run. */
export function platformLibrariesFor(react: ReactVersion): readonly string[] {
  return [
    "before-libraries.js",
    `react-${react}.js`,
    `react-dom-${react}.js`,
    "fluentui-react-8.121.1.js",
    "after-libraries.js",
  ];
}
