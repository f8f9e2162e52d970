/** The commands a table's ribbons were given (RibbonDiffXml, learn.microsoft.com, customize-commands-ribbon). */
export interface RibbonModel {
  readonly buttons: readonly RibbonButton[];
  readonly commands: ReadonlyMap<string, CommandModel>;
  readonly displayRules: ReadonlyMap<string, readonly RuleModel[]>;
  readonly enableRules: ReadonlyMap<string, readonly RuleModel[]>;
  /** Ids of stock buttons that are hidden. */
  readonly hidden: ReadonlySet<string>;
}

export interface RibbonButton {
  readonly id: string;
  /** Empty for a button that only opens its menu. */
  readonly commandId: string;
  readonly place: RibbonPlace;
  /** `Save`, `Actions`, …: buttons of a group stand together. */
  readonly group: string;
  readonly sequence: number;
  readonly label: string;
  readonly toolTip: string;
  /** `$webresource:contoso_/icon.svg`, or the name of a stock icon. */
  readonly image: string | undefined;
  readonly menu: readonly RibbonButton[];
}

export type RibbonPlace = "form" | "homepageGrid" | "subgrid";

export interface CommandModel {
  readonly id: string;
  readonly enableRuleIds: readonly string[];
  readonly displayRuleIds: readonly string[];
  readonly actions: readonly ActionModel[];
}

export type ActionModel =
  { readonly is: "function"; readonly call: FunctionModel } | { readonly is: "url"; readonly address: string };

export interface FunctionModel {
  readonly functionName: string;
  /** `$webresource:contoso_/script.js` */
  readonly library: string;
  readonly parameters: readonly ParameterModel[];
}

export type ParameterModel =
  { readonly is: "crm"; readonly name: string } | { readonly is: "value"; readonly value: string | number | boolean };

/** One condition. All conditions of a rule must hold. */
export type RuleModel = RuleOptions &
  (
    | { readonly is: "custom"; readonly call: FunctionModel }
    | { readonly is: "or"; readonly alternatives: readonly (readonly RuleModel[])[] }
    | { readonly is: "condition"; readonly kind: string; readonly settings: ReadonlyMap<string, string> }
  );

export interface RuleOptions {
  readonly invertResult: boolean;
  /** What holds while the rule cannot be decided. */
  readonly usual: boolean;
}
