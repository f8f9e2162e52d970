/** The architecture as rules. Each comment is the reason; ARCHITECTURE.md tells the same story in words. */
const otherParts = (...allowed) =>
  `^(${["model", "controls", "webresources", "solution", "bridge", "sandbox", "tools", "test"].filter((part) => !allowed.includes(part)).join("|")})/`;

const testFiles = "\\.test\\.tsx?$|/testing/";

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle means two modules are one module in two files; nobody can read one without the other.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolvable",
      comment: "An import that does not resolve breaks a newcomer's first run.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "model-imports-nothing",
      comment: "The model is the language every part shares; whatever it imported, all parts would carry.",
      severity: "error",
      from: { path: "^model/", pathNot: testFiles },
      to: { pathNot: "^model/" },
    },
    {
      name: "controls-import-model-only",
      comment: "Controls show what the model says; they know neither bridge nor sandbox.",
      severity: "error",
      from: { path: "^controls/", pathNot: testFiles },
      to: { path: otherParts("model", "controls") },
    },
    {
      name: "no-sibling-control",
      comment: "Each control ships and fails alone; what two of them need lives in controls/shared.",
      severity: "error",
      from: { path: "^controls/([^/]+)/" },
      to: { path: "^controls/", pathNot: "^controls/($1|shared)/" },
    },
    {
      name: "user-interface-does-not-fetch",
      comment: "Components take props only; reading tables is the business of controls/shared/mirror.",
      severity: "error",
      from: { path: "^controls/shared/ui/|^controls/[^/]+/components/", pathNot: testFiles },
      to: { path: "^controls/shared/(mirror|host)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "webresources-import-model-only",
      comment: "Form scripts publish intents in the model's words and know nothing else.",
      severity: "error",
      from: { path: "^webresources/", pathNot: testFiles },
      to: { path: otherParts("model", "webresources") },
    },
    {
      name: "solution-imports-model-only",
      comment: "What is imported into Dataverse is described by the model and the platform's own XML.",
      severity: "error",
      from: { path: "^solution/", pathNot: testFiles },
      to: { path: otherParts("model", "solution") },
    },
    {
      name: "bridge-imports-model-only",
      comment: "The bridge is deployed apart from everything it connects.",
      severity: "error",
      from: { path: "^bridge/", pathNot: testFiles },
      to: { path: otherParts("model", "bridge") },
    },
    {
      name: "bridge-core-never-names-an-adapter",
      comment:
        "Outbound and inbound speak to ports, so the same code runs against any ERP and in a simulator; only main.ts composes.",
      severity: "error",
      from: { path: "^bridge/(outbound|inbound|changes|ports|audit|tracing)/", pathNot: testFiles },
      to: { path: "^bridge/(business-central|dataverse|main\\.ts|configuration)" },
    },
    {
      name: "opentelemetry-behind-its-port",
      comment:
        "The bridge tells steps of deals to a port (bridge/ports/trace.ts); who watches them, and how, is nothing it knows.",
      severity: "error",
      from: { path: "^bridge/", pathNot: "^bridge/telemetry/|" + testFiles },
      to: { path: "node_modules/@opentelemetry/" },
    },
    {
      name: "sandbox-knows-no-part-of-accord",
      comment:
        "The sandbox knows Dataverse and Business Central and gets Accord only as the zip: that makes it a proof.",
      severity: "error",
      from: { path: "^sandbox/", pathNot: testFiles },
      to: { path: otherParts("sandbox") },
    },
    {
      name: "sandbox-rooms-stay-apart",
      comment: "Dataverse, the form page and Business Central meet over HTTP only, as in real life.",
      severity: "error",
      from: { path: "^sandbox/(dataverse|host|business-central)/", pathNot: testFiles },
      to: { path: "^sandbox/(dataverse|host|business-central)/", pathNot: "^sandbox/$1/" },
    },
    {
      name: "no-node-in-browser-code",
      comment: "These files run in a browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: "^(model|controls|webresources|sandbox/host/page)/", pathNot: testFiles },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "react-only-on-pages",
      comment: "React and Fluent belong to what people see: controls and the sandbox's form page.",
      severity: "error",
      from: { pathNot: "^(controls|sandbox/host/page|test)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "controls-use-platform-libraries-only",
      comment: "The host provides react and @fluentui/react; anything else would be a copy inside every bundle.",
      severity: "error",
      from: { path: "^controls/", pathNot: testFiles },
      to: {
        dependencyTypes: ["npm", "npm-dev"],
        pathNot: "node_modules/(react|@types/react|@fluentui/react|@types/powerapps-component-framework)/",
      },
    },
    {
      name: "nobody-imports-tests-or-tools",
      comment: "Tests and build steps look at the product; the product does not look back.",
      severity: "error",
      from: { pathNot: "^(tools|test)/|" + testFiles },
      to: { path: "^(tools|test)/" },
    },
    {
      name: "no-development-dependency-at-run-time",
      comment: "Bridge and sandbox run from dependencies; a devDependency would be missing in production.",
      severity: "error",
      from: { path: "^bridge/", pathNot: testFiles },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "licences-people-may-ship",
      comment: "Only permissive licences, so that anybody may deploy Accord.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm"], licenseNot: "MIT|ISC|Apache-2.0|BSD|0BSD|BlueOak|Unlicense|CC0" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^out/|/generated/|\\.generated\\." },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
