const transform = (tsconfig) => ({ "^.+\\.tsx?$": ["ts-jest", { tsconfig, diagnostics: false }] });
const commonJs = {
  target: "ES2022",
  module: "CommonJS",
  moduleResolution: "node10",
  ignoreDeprecations: "5.0",
  isolatedModules: true,
  esModuleInterop: true,
  jsx: "react",
  resolveJsonModule: true,
};
const shared = {
  rootDir: __dirname,
  transform: transform(commonJs),
  modulePathIgnorePatterns: ["<rootDir>/out/"],
  testPathIgnorePatterns: ["/node_modules/", "/out/"],
};

module.exports = {
  // How long a machine with other work takes is not what any test is about; jest's own five seconds are too little for one.
  testTimeout: 600_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/{model,solution,bridge,sandbox,tools,test}/**/*.test.ts"],
      testPathIgnorePatterns: [
        ...shared.testPathIgnorePatterns,
        "<rootDir>/sandbox/host/page/",
        "<rootDir>/test/story/",
      ],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/{controls,webresources,sandbox/host/page}/**/*.test.{ts,tsx}"],
    },
    { ...shared, displayName: "story", testEnvironment: "node", testMatch: ["<rootDir>/test/story/**/*.test.ts"] },
  ],
};
