import { rootNamespace } from "../format/root-namespace";
import { labels } from "../format/labels";
import { languageCode, platformVersion, publisher, solutionName, solutionVersion } from "../identity";
import { element, textElements, type XmlElement } from "../xml/element";
import type { BuiltParts } from "./built-parts";
import { rootComponents } from "./root-components";

/** `Managed` of a source: it packs both ways. */
const bothWays = 2;

/** Other/Solution.xml: who publishes what, in which version, and what must be there already. */
export function solutionManifest(parts: BuiltParts): XmlElement {
  return element(
    "ImportExportXml",
    {
      version: platformVersion.build,
      SolutionPackageVersion: platformVersion.release,
      languagecode: languageCode,
      generatedBy: "CrmLive",
      ...rootNamespace,
    },
    element(
      "SolutionManifest",
      {},
      textElements({ UniqueName: solutionName }),
      labels("LocalizedNames", solutionName),
      element("Descriptions", {}),
      textElements({ Version: solutionVersion(parts.version), Managed: bothWays }),
      publisherXml,
      element("RootComponents", {}, rootComponents(parts)),
      element("MissingDependencies", {}, salesIsRequired),
    ),
  );
}

/** Names the Sales app, so that an environment without it is refused with a readable line instead of an error in mid-import. */
const salesIsRequired = element(
  "MissingDependency",
  {},
  element("Required", {
    type: 1,
    schemaName: "opportunity",
    displayName: "Opportunity",
    solution: "msdynce_Sales (9.0.4.0076)",
  }),
  element("Dependent", { type: 1, schemaName: "opportunity", displayName: "Opportunity" }),
);

const publisherXml = element(
  "Publisher",
  {},
  textElements({ UniqueName: publisher.uniqueName }),
  labels("LocalizedNames", publisher.label),
  element("Descriptions", {}),
  nilElements("EMailAddress", "SupportingWebsiteUrl"),
  textElements({
    CustomizationPrefix: publisher.prefix,
    CustomizationOptionValuePrefix: publisher.optionValuePrefix,
  }),
  element("Addresses", {}, emptyAddress(1), emptyAddress(2)),
);

/** A publisher has two addresses, and an export writes every part of them even when there is none. */
function emptyAddress(number: number): XmlElement {
  return element(
    "Address",
    {},
    textElements({ AddressNumber: number, AddressTypeCode: 1 }),
    nilElements("City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude"),
    nilElements("Line1", "Line2", "Line3", "Longitude", "Name", "PostalCode", "PostOfficeBox", "PrimaryContactName"),
    textElements({ ShippingMethodCode: 1 }),
    nilElements("StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber"),
    nilElements("UPSZone", "UTCOffset", "UTCConversionTimeZoneCode"),
  );
}

function nilElements(...names: readonly string[]): XmlElement[] {
  return names.map((name) => element(name, { "xsi:nil": "true" }));
}
