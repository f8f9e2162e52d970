import { languageCode, platformVersion, publisher } from "../identity";
import { element, textElements, type XmlElement } from "../xml/element";
import { labels } from "./labels";
import { rootNamespace } from "./root-namespace";

/** Who a solution is, in words of solution.xml. */
export interface Manifest {
  readonly name: string;
  readonly label: string;
  /** Four numbers with points. */
  readonly version: string;
  /** `Managed` of a source: 1 packs as managed only, 2 both ways. */
  readonly managed: 1 | 2;
  readonly roots: readonly XmlElement[];
  /** What must be there already, a `MissingDependency` each. */
  readonly dependencies: readonly XmlElement[];
}

/** Other/Solution.xml: who publishes what, in which version, and what must be there already. */
export function manifestXml({ name, label, version, managed, roots, dependencies }: Manifest): XmlElement {
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
      textElements({ UniqueName: name }),
      labels("LocalizedNames", label),
      element("Descriptions", {}),
      textElements({ Version: version, Managed: managed }),
      publisherXml,
      element("RootComponents", {}, roots),
      element("MissingDependencies", {}, dependencies),
    ),
  );
}

/** The Sales app, so that an environment without it is refused with a readable line instead of an error in mid-import. */
export const salesIsRequired = element(
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
