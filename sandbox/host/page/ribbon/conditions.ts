import { formTypeOf, formTypes, type FormType } from "../form-state/form-type";
import type { Depth, Right } from "../security/privileges";
import { isEmpty } from "../values/column-value";
import { selectedRows, type CommandContext } from "./command-context";
import type { RuleModel } from "./ribbon-model";

type Condition = Extract<RuleModel, { readonly is: "condition" }>;
type Settings = ReadonlyMap<string, string>;

/**
 * Whether a declarative condition holds (learn.microsoft.com, define-ribbon-enable-rules and define-ribbon-display-rules).
 * Conditions about Outlook, SharePoint and mail have one answer here: none of them is there.
 */
export function holdsCondition({ kind, settings, usual }: Condition, context: CommandContext): boolean {
  return conditions[kind]?.(settings, context) ?? usual;
}

const conditions: Readonly<Record<string, (settings: Settings, context: CommandContext) => boolean | undefined>> = {
  FormStateRule: (settings, { session }) => session && formStates[settings.get("State") ?? ""] === formTypeOf(session),
  FormTypeRule: (settings, { session }) => session && settings.get("Type") === "Main",
  FormEntityContextRule: (settings, { session }) => session?.table.logicalName === settings.get("EntityName"),
  ValueRule: holdsValue,
  SelectionCountRule: holdsSelectionCount,
  RecordPrivilegeRule: holdsRecordPrivilege,
  EntityPrivilegeRule: holdsEntityPrivilege,
  MiscellaneousPrivilegeRule: (settings, { services }) =>
    services.privileges.has(
      `prv${settings.get("PrivilegeName") ?? ""}`,
      (settings.get("PrivilegeDepth") ?? "Basic") as Depth,
    ),
  EntityRule: holdsEntity,
  EntityPropertyRule: (settings, context) => {
    const isCustomizable = settings.get("PropertyName") === "IsCustomizable" || hasState(settings, context);
    return isCustomizable === (settings.get("PropertyValue") === "true");
  },
  CommandClientTypeRule: (settings) => settings.get("Type") === "Refresh",
  CrmClientTypeRule: (settings) => settings.get("Type") === "Web",
  OutlookRenderTypeRule: (settings) => settings.get("Type") === "Web",
  CrmOfflineAccessStateRule: (settings) => settings.get("State") === "Online",
  CrmOutlookClientTypeRule: () => false,
  CrmOutlookClientVersionRule: () => false,
  OutlookVersionRule: () => false,
  OutlookItemTrackingRule: () => false,
  DeviceTypeRule: (settings, { services }) =>
    settings.get("Type") === (["Phone", "Tablet", "Web"] as const)[services.formFactor()],
  SkuRule: (settings) => settings.get("Sku") === "Online",
  HideForTabletExperienceRule: (_, { services }) => services.formFactor() === 2,
  HideIfCurrentUserIsNotSystemAdministratorRule: (_, { services }) =>
    services.settings.roles.some(({ name }) => name === "System Administrator"),
  ReferencingAttributeRequiredRule: () => false,
};

/** The form types `FormStateRule` names. */
const formStates: Readonly<Record<string, FormType>> = {
  Create: formTypes.create,
  Existing: formTypes.update,
  ReadOnly: formTypes.readOnly,
  Disabled: formTypes.disabled,
};

function hasState(settings: Settings, { table }: CommandContext): boolean {
  return settings.get("PropertyName") === "HasStateCode" && table.columns.has("statecode");
}

function holdsValue(settings: Settings, { session }: CommandContext): boolean | undefined {
  const attribute = session?.attributes.get(settings.get("Field") ?? "");
  if (session === undefined) return undefined;
  const wanted = settings.get("Value") ?? "";
  if (attribute === undefined) return undefined;
  if (isEmpty(attribute.value)) return wanted === "" || wanted.toLowerCase() === "null";
  const { value } = attribute;
  if (typeof value === "boolean") return value === (wanted === "1" || wanted === "true");
  return (typeof value === "number" || typeof value === "string") && String(value) === wanted;
}

function holdsSelectionCount(settings: Settings, context: CommandContext): boolean {
  const count = selectedRows(context).length;
  return count >= Number(settings.get("Minimum") ?? 0) && count <= Number(settings.get("Maximum") ?? Infinity);
}

function holdsRecordPrivilege(settings: Settings, { session, services, table }: CommandContext): boolean {
  const right = (settings.get("PrivilegeType") ?? "Read") as Right;
  if (session?.rowId === undefined || settings.get("AppliesTo") === "SelectedEntity") {
    return services.privileges.hasOn(table, right);
  }
  const { access } = session;
  const granted: Readonly<Record<string, boolean>> = {
    Write: access.canWrite,
    Delete: access.canDelete,
    Append: access.canAppend,
    AppendTo: access.canAppendTo,
    Assign: access.canAssign,
    Share: access.canShare,
  };
  return granted[right] ?? true;
}

function holdsEntityPrivilege(settings: Settings, { services, session, table }: CommandContext): boolean {
  const right = (settings.get("PrivilegeType") ?? "Read") as Right;
  const depth = (settings.get("PrivilegeDepth") ?? "Basic") as Depth;
  const name = settings.get("EntityName");
  const applied = settings.get("AppliesTo") === "PrimaryEntity" ? (session?.table ?? table) : table;
  if (name === undefined || name === applied.logicalName) return services.privileges.hasOn(applied, right, depth);
  const known = services.tables.known(name);
  return known ? services.privileges.hasOn(known, right, depth) : hasByName(services.privileges.all, right, name);
}

/** A table whose metadata nobody has read yet: the privilege is named after its schema name, which differs in case only. */
function hasByName(privileges: readonly { readonly name: string }[], right: Right, table: string): boolean {
  const wanted = `prv${right}${table}`.toLowerCase();
  return privileges.some(({ name }) => name.toLowerCase() === wanted);
}

function holdsEntity(settings: Settings, { session, table }: CommandContext): boolean {
  const applied = settings.get("AppliesTo") === "PrimaryEntity" ? (session?.table ?? table) : table;
  const name = settings.get("EntityName");
  return name === undefined || name === applied.logicalName;
}
