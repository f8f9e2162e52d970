import typescript from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import powerApps from "@microsoft/eslint-plugin-power-apps";

const browserCode = ["controls/**/*.{ts,tsx}", "webresources/**/*.ts"];
const tests = ["**/*.test.{ts,tsx}", "test/**/*.{ts,tsx}", "**/testing/**"];

/** Every rule of the Power Apps checker as an error, not only those of its preset. */
const checkerRules = Object.fromEntries(
  Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, "error"]),
);

export default typescript.config(
  { ignores: ["node_modules/", "out/", "controls/*/generated/", "**/*.d.ts"] },
  ...typescript.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: {
        project: [
          "./tsconfig.json",
          "./controls/tsconfig.test.json",
          "./webresources/tsconfig.test.json",
          "./sandbox/host/page/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 20],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/index"], message: "No barrels: import the module itself." }] },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: browserCode,
    plugins: { "@microsoft/power-apps": powerApps, "react-hooks": reactHooks },
    rules: { ...checkerRules, ...reactHooks.configs.recommended.rules },
  },
  {
    // A page of its own: the document it draws on is not the form's.
    files: ["webresources/operations/overview/**/*.ts"],
    rules: { "@microsoft/power-apps/avoid-dom-form": "off" },
  },
  {
    files: ["controls/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", { name: "Xrm", message: "A control gets what it needs from its context." }],
    },
  },
  {
    files: ["sandbox/host/page/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: tests,
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["tools/**/*.ts", "**/main.ts"], rules: { "no-console": "off" } },
);
