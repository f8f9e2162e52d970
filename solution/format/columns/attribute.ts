import { introducedVersion } from "../../identity";
import { element, textElements, type XmlElement } from "../../xml/element";
import { labels } from "../labels";

const everywhere = "ValidForAdvancedFind|ValidForForm|ValidForGrid";

/** What differs from column to column; everything left out is as a plain column made in the designer has it. */
export interface Attribute {
  readonly schemaName: string;
  readonly type: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** The elements only this type has, in their order: `Format`, `MaxLength` … */
  readonly specifics: readonly XmlElement[];
  readonly isSystem?: boolean;
  readonly requiredLevel?: "none" | "required" | "systemrequired";
  /** Where the column may be used; null hides it from advanced find, forms and views. */
  readonly displayMask?: string | null;
  readonly imeMode?: "auto" | "inactive" | "disabled";
  readonly create?: boolean;
  readonly update?: boolean;
  readonly audited?: boolean;
  readonly logical?: boolean;
  readonly secured?: boolean;
  readonly searchable?: boolean;
  readonly filterable?: boolean;
  readonly retrievable?: boolean;
  readonly fixedRequirement?: boolean;
}

/** A column as the designer exports it: the same elements in the same order for every type. */
export function attributeXml(column: Attribute): XmlElement {
  const name = column.schemaName.toLowerCase();
  return element(
    "attribute",
    { PhysicalName: column.schemaName },
    textElements({
      Type: column.type,
      Name: name,
      LogicalName: name,
      RequiredLevel: column.requiredLevel ?? "none",
      DisplayMask: column.displayMask === null ? undefined : (column.displayMask ?? everywhere),
      ImeMode: column.imeMode ?? "auto",
      ValidForUpdateApi: flag(column.update ?? true),
      ValidForReadApi: 1,
      ValidForCreateApi: flag(column.create ?? true),
      IsCustomField: flag(!column.isSystem),
      IsAuditEnabled: flag(column.audited ?? true),
      IsLogical: column.logical ? 1 : undefined,
      IsSecured: flag(column.secured),
      IntroducedVersion: introducedVersion,
    }),
    textElements(managedProperties(column)),
    column.specifics,
    labels("displaynames", column.label),
    labels("Descriptions", column.description ?? ""),
  );
}

function managedProperties(column: Attribute): Record<string, string | number> {
  return {
    IsCustomizable: 1,
    IsRenameable: 1,
    CanModifySearchSettings: 1,
    CanModifyRequirementLevelSettings: flag(!column.fixedRequirement),
    CanModifyAdditionalSettings: 1,
    SourceType: 0,
    IsGlobalFilterEnabled: 0,
    IsSortableEnabled: 0,
    CanModifyGlobalFilterSettings: 1,
    CanModifyIsSortableSettings: 1,
    IsDataSourceSecret: 0,
    AutoNumberFormat: "",
    IsSearchable: flag(column.searchable),
    IsFilterable: flag(column.filterable),
    IsRetrievable: flag(column.retrievable),
    IsLocalizable: 0,
  };
}

function flag(on: boolean | undefined): 0 | 1 {
  return on ? 1 : 0;
}
