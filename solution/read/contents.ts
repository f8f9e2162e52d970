import type { XmlElement } from "../xml/element";

/** A solution zip opened: its files, and the components in its documents under names that checks and comparisons speak of. */
export interface SolutionContents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: ManifestContents;
  readonly customizations: XmlElement;
  readonly tables: readonly TableContents[];
  readonly relationships: readonly RelationshipContents[];
  readonly choices: readonly NamedContents[];
  readonly roles: readonly NamedContents[];
  readonly profiles: readonly NamedContents[];
  readonly webResources: readonly WebResourceContents[];
  readonly components: readonly ComponentContents[];
  readonly apps: readonly NamedContents[];
  readonly siteMaps: readonly NamedContents[];
}

export interface ManifestContents {
  /** Root of solution.xml. */
  readonly document: XmlElement;
  readonly uniqueName: string;
  readonly version: string;
  readonly managed: string;
  readonly prefix: string;
  readonly optionValuePrefix: string;
  readonly rootComponents: readonly RootComponent[];
  /** Names, in lower case, of what solution.xml says must be in the environment already. */
  readonly required: ReadonlySet<string>;
}

export interface RootComponent {
  readonly type: string;
  /** Name or id, in lower case and without braces: what the component is known by. */
  readonly key: string;
  readonly behavior: string;
}

/** A component and the name (or id) it is known by. */
export interface NamedContents {
  readonly name: string;
  readonly id: string;
  readonly xml: XmlElement;
}

export interface TableContents {
  readonly xml: XmlElement;
  readonly schemaName: string;
  readonly logicalName: string;
  /** The package brings the whole table; otherwise it adds to one that is there, and does not say all its columns. */
  readonly isDefined: boolean;
  /** The `entity` with settings and columns; undefined when only forms, views or commands are added. */
  readonly entity: XmlElement | undefined;
  readonly columns: readonly ColumnContents[];
  readonly forms: readonly FormContents[];
  readonly views: readonly ViewContents[];
  readonly ribbon: XmlElement | undefined;
}

export interface ColumnContents {
  readonly xml: XmlElement;
  readonly physicalName: string;
  readonly name: string;
  readonly type: string;
  readonly isCustom: boolean;
}

export interface FormContents {
  readonly xml: XmlElement;
  readonly id: string;
  readonly name: string;
  /** `main`, `quick` … */
  readonly type: string;
}

export interface ViewContents {
  readonly xml: XmlElement;
  readonly id: string;
  readonly name: string;
  readonly queryType: string;
}

export interface RelationshipContents {
  readonly xml: XmlElement;
  readonly name: string;
  /** Logical names. */
  readonly referencing: string;
  readonly referenced: string;
  readonly lookup: string;
}

export interface WebResourceContents {
  readonly xml: XmlElement;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Name of its file in the zip. */
  readonly file: string;
}

export interface ComponentContents {
  readonly name: string;
  /** Name of its manifest in the zip. */
  readonly manifestFile: string;
  /** The `control` of its manifest; undefined when the manifest is missing or no XML. */
  readonly control: XmlElement | undefined;
}
