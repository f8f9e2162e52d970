import {
  inCustomizations,
  inFile,
  inManifest,
  together,
  withFile,
  withoutFile,
  type PlantedFault,
} from "../planted-fault";

const someId = "{11111111-1111-4111-8111-111111111111}";

/** Faults of the package as a whole, its manifest and its files. */
export const inThePackage: readonly PlantedFault[] = [
  {
    rule: "content-types",
    what: "an extension without a content type",
    plant: inFile("[Content_Types].xml", /<Default Extension="js"[^>]*>/, ""),
    names: /^file Controls\/.*\/bundle\.js$/,
  },
  {
    rule: "languages",
    what: "a label in a language that is not listed",
    plant: inCustomizations('languagecode="1033"', 'languagecode="1036"'),
    names: "customizations.xml",
  },
  {
    rule: "type-codes",
    what: "a view with the type code of an environment",
    plant: inCustomizations('<grid name="resultset"', '<grid name="resultset" object="10077"'),
    names: /^view .* of accord_\w+$/,
  },
  {
    rule: "unique-ids",
    what: "two roles with one id",
    plant: together(
      inCustomizations(/<Role id="[^"]+" name="Accord Operator"/, `<Role id="${someId}" name="Accord Operator"`),
      inCustomizations(/<Role id="[^"]+" name="Accord Salesperson"/, `<Role id="${someId}" name="Accord Salesperson"`),
    ),
    names: "role Accord Operator and role Accord Salesperson",
  },
  {
    rule: "nothing-of-an-environment",
    what: "the address of an environment in a script",
    plant: withFile(
      "Controls/accord_Accord.OrderLines/bundle.js",
      'fetch("https://contoso.crm4.dynamics.com/api/data")',
    ),
    names: "file Controls/accord_Accord.OrderLines/bundle.js",
  },
  {
    rule: "nothing-of-an-environment",
    what: "the value of an environment variable",
    plant: withFile("environmentvariabledefinitions/accord_x/environmentvariablevalues.json", "{}"),
    names: "file environmentvariabledefinitions/accord_x/environmentvariablevalues.json",
  },
  {
    rule: "solution-name",
    what: "a unique name with a space",
    plant: inManifest("<UniqueName>Accord</UniqueName>", "<UniqueName>Accord Suite</UniqueName>"),
    names: "solution.xml",
  },
  {
    rule: "solution-version",
    what: "a version with a word in it",
    plant: inManifest(/<Version>[^<]+</, "<Version>1.2.3-beta<"),
    names: "solution.xml",
  },
  {
    rule: "managed-flag",
    what: "a zip that says it packs both ways",
    plant: inManifest("<Managed>1<", "<Managed>2<"),
    names: "solution.xml",
  },
  {
    rule: "publisher-prefix",
    what: "the platform's own prefix",
    plant: inManifest("<CustomizationPrefix>accord<", "<CustomizationPrefix>mscrmx<"),
    names: "publisher",
  },
  {
    rule: "option-prefix",
    what: "a prefix of option values with four digits",
    plant: inManifest("<CustomizationOptionValuePrefix>72760<", "<CustomizationOptionValuePrefix>7276<"),
    names: "publisher",
  },
  {
    rule: "platform-version",
    what: "a package newer than any environment",
    plant: inManifest('SolutionPackageVersion="9.2"', 'SolutionPackageVersion="10.0"'),
    names: "solution.xml",
  },
  {
    rule: "root-for-component",
    what: "a table that is not listed",
    plant: inManifest('<RootComponent type="1" schemaName="accord_order" behavior="0" />', ""),
    names: "table accord_order",
  },
  {
    rule: "component-for-root",
    what: "a listed table that is not packed",
    plant: inManifest(
      "<RootComponents>",
      '<RootComponents><RootComponent type="1" schemaName="accord_ghost" behavior="0" />',
    ),
    names: "root component accord_ghost (type 1)",
  },
  {
    rule: "no-duplicate-root",
    what: "a table that is listed twice",
    plant: inManifest(
      "<RootComponents>",
      '<RootComponents><RootComponent type="1" schemaName="accord_order" behavior="0" />',
    ),
    names: "root component accord_order (type 1)",
  },
  {
    rule: "root-behavior",
    what: "the stock opportunity claimed as a whole",
    plant: inManifest('schemaName="opportunity" behavior="2"', 'schemaName="opportunity" behavior="0"'),
    names: "table opportunity",
  },
  {
    rule: "dependencies-listed",
    what: "nothing said about the Sales app",
    plant: inManifest(/<MissingDependency>[\s\S]*<\/MissingDependency>/, ""),
    names: /opportunity/,
  },
  {
    rule: "web-resource-name",
    what: "a name with a hyphen",
    plant: inCustomizations("<Name>accord_/icons/app.svg</Name>", "<Name>accord_/icons/app-icon.svg</Name>"),
    names: "web resource accord_/icons/app-icon.svg",
  },
  {
    rule: "web-resource-file",
    what: "a script whose file is not packed",
    plant: withoutFile(/^WebResources\/accord_scriptsopportunityribbon/),
    names: "web resource accord_/scripts/opportunity.ribbon.js",
  },
  {
    rule: "web-resource-type",
    what: "an icon that says it is a script",
    plant: inCustomizations("<WebResourceType>11<", "<WebResourceType>3<"),
    names: /^web resource accord_\/icons\//,
  },
  {
    rule: "stray-file",
    what: "a folder of tables as a hand-made zip has it",
    plant: withFile("Tables/accord_order.xml", "<Entity />"),
    names: "file Tables/accord_order.xml",
  },
  {
    rule: "component-manifest",
    what: "a manifest that is not packed",
    plant: withoutFile(/OrderLines\/ControlManifest\.xml$/),
    names: "code component accord_Accord.OrderLines",
  },
  {
    rule: "component-manifest",
    what: "a manifest of another control",
    plant: inFile(
      "Controls/accord_Accord.OrderLines/ControlManifest.xml",
      'constructor="OrderLines"',
      'constructor="Lines"',
    ),
    names: "code component accord_Accord.OrderLines",
  },
  {
    rule: "component-resources",
    what: "a bundle that is not packed",
    plant: withoutFile(/CommitmentStatus\/bundle\.js$/),
    names: "code component accord_Accord.CommitmentStatus",
  },
  {
    rule: "component-resources",
    what: "a picture for makers that is not packed",
    plant: withoutFile(/SalesHistory\/img\/preview\.png$/),
    names: "code component accord_Accord.SalesHistory",
  },
  {
    rule: "stray-file",
    what: "a file that no manifest names",
    plant: withFile("Controls/accord_Accord.OrderLines/strings/OrderLines.1036.resx", "<root />"),
    names: "file Controls/accord_Accord.OrderLines/strings/OrderLines.1036.resx",
  },
];
