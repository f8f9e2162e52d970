import { emptyRibbon } from "../format/tables/empty-ribbon";
import { extensionXml } from "../format/tables/table-xml";
import { formDifferenceXml } from "../format/forms/form-difference-xml";
import { manifestXml, salesIsRequired } from "../format/manifest-xml";
import { identified, named, rootOrder, shell } from "../format/root-component-xml";
import { rootNamespace } from "../format/root-namespace";
import { profilesXml } from "../format/security/profiles-xml";
import { salesFormsName, solutionVersion } from "../identity";
import { formsOnlySkeleton } from "../source/customizations-skeleton";
import type { Source } from "../source/source";
import { element, type XmlElement } from "../xml/element";
import { dependenciesOf } from "./dependencies-of";
import type { FormDifference } from "./form-difference";
import { shippedDifferences } from "./shipped-differences";

/**
 * AccordSalesForms as files that SolutionPackager makes a zip of, and our own packer too: nothing but differences to forms of the Sales
 * app. Differences exist in managed packages only; an unmanaged one would put three tabs in the place of a whole form.
 */
export function makeSalesFormsSource(packageVersion: string): Source {
  const version = solutionVersion(packageVersion);
  return new Map<string, XmlElement>([
    ...shippedDifferences.flatMap(differenceFiles),
    ["Other/Customizations.xml", formsOnlySkeleton],
    ["Other/FieldSecurityProfiles.xml", profilesXml([])],
    ["Other/Relationships.xml", element("EntityRelationships", rootNamespace)],
    [
      "Other/Solution.xml",
      manifestXml({
        name: salesFormsName,
        label: "Accord on the Sales forms",
        version,
        managed: 1,
        roots: shippedDifferences.flatMap(rootsOf).sort(rootOrder),
        dependencies: [salesIsRequired, ...shippedDifferences.flatMap((each) => dependenciesOf(each, version))],
      }),
    ],
  ]);
}

function differenceFiles(difference: FormDifference): [path: string, document: XmlElement][] {
  const { schemaName, label } = difference.stock.table;
  const folder = `Entities/${schemaName}`;
  return [
    [`${folder}/Entity.xml`, extensionXml(schemaName, label, { extension: undefined, hasForm: true, hasViews: false })],
    [
      `${folder}/FormXml/main/${difference.stock.id}_managed.xml`,
      element("forms", rootNamespace, formDifferenceXml(difference)),
    ],
    [`${folder}/RibbonDiff.xml`, emptyRibbon],
  ];
}

function rootsOf({ stock }: FormDifference): XmlElement[] {
  return [named("table", stock.table.schemaName.toLowerCase(), shell), identified("form", stock.id)];
}
