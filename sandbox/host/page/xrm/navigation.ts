import { webResourceUrl } from "../client/sandbox-client";
import { plainId } from "../rows/row-id";
import type { PageAddress } from "../navigation/page-address";
import type { PageServices } from "../services/page-services";
import type { LookupValue } from "../values/column-value";

interface EntityFormOptions {
  readonly entityName?: string;
  readonly entityId?: string;
  readonly formId?: string;
  readonly createFromEntity?: LookupValue;
  readonly openInNewWindow?: boolean;
}

interface PageInput {
  readonly pageType: string;
  readonly entityName?: string;
  readonly entityId?: string;
  readonly formId?: string;
  readonly viewId?: string;
  readonly data?: unknown;
  readonly webresourceName?: string;
  readonly createFromEntity?: LookupValue;
}

interface DialogStrings {
  readonly title?: string;
  readonly subtitle?: string;
  readonly text: string;
  readonly confirmButtonLabel?: string;
  readonly cancelButtonLabel?: string;
}

/** `Xrm.Navigation`, and the navigation of code components (learn.microsoft.com, clientapi/reference/xrm-navigation). */
export function makeNavigation(services: PageServices) {
  const { dialogs, navigator } = services;
  return {
    async openAlertDialog(strings: DialogStrings) {
      await dialogs.alert({ title: strings.title, text: strings.text, confirmLabel: strings.confirmButtonLabel });
    },
    async openConfirmDialog(strings: DialogStrings) {
      const confirmed = await dialogs.confirm({
        title: strings.title,
        subtitle: strings.subtitle,
        text: strings.text,
        confirmLabel: strings.confirmButtonLabel,
        cancelLabel: strings.cancelButtonLabel,
      });
      return { confirmed };
    },
    async openErrorDialog(options: {
      readonly message?: string;
      readonly details?: string;
      readonly errorCode?: number;
    }) {
      const message = options.message ?? "An error has occurred.";
      await dialogs.error({ message, details: options.details, code: options.errorCode });
    },
    async openForm(options: EntityFormOptions, parameters: Readonly<Record<string, unknown>> = {}) {
      const address = toRecordAddress(services, options, parameters);
      if (options.openInNewWindow === true) navigator.openInNewWindow(address);
      else await navigator.open(address);
      return { savedEntityReference: [] };
    },
    async navigateTo(input: PageInput) {
      await navigator.open(toAddress(services, input));
    },
    openUrl: (url: string) => void window.open(url, "_blank", "noopener"),
    openWebResource(name: string, options?: { readonly openInNewWindow?: boolean }, data?: string) {
      const query = data === undefined ? "" : `?data=${encodeURIComponent(data)}`;
      if (options?.openInNewWindow === false) void navigator.open({ is: "webResource", name, data });
      else window.open(webResourceUrl(name) + query, "_blank", "noopener");
    },
    openFile(file: { readonly fileContent: string; readonly fileName: string; readonly mimeType: string }) {
      const link = document.createElement("a");
      link.href = `data:${file.mimeType};base64,${file.fileContent}`;
      link.download = file.fileName;
      link.click();
      return Promise.resolve();
    },
  };
}

type RecordAddress = Extract<PageAddress, { readonly is: "record" }>;

function toRecordAddress(
  services: PageServices,
  options: EntityFormOptions,
  parameters: Readonly<Record<string, unknown>>,
): RecordAddress {
  const table = options.entityName ?? "";
  const { createFromEntity } = options;
  return {
    is: "record",
    table,
    rowId: options.entityId ? plainId(options.entityId) : undefined,
    formId: options.formId ? plainId(options.formId) : undefined,
    parameters: {
      ...(createFromEntity ? parametersFrom(services, table, createFromEntity) : {}),
      ...toTexts(parameters),
    },
  };
}

/** The lookup of the new row that points at the one it is created from. */
function parametersFrom(services: PageServices, table: string, from: LookupValue): Readonly<Record<string, string>> {
  const relationship = services.tables
    .known(from.entityType)
    ?.oneToMany.find((known) => known.referencingTable === table && known.referencedTable === from.entityType);
  if (relationship === undefined) return {};
  const lookup = relationship.referencingColumn;
  return { [lookup]: plainId(from.id), [`${lookup}name`]: from.name, [`${lookup}type`]: from.entityType };
}

/** Values as they travel in an address; a lookup as three parts. */
function toTexts(parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(parameters).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined) return [];
    const lookup = (Array.isArray(value) ? (value as readonly unknown[])[0] : value) as Partial<LookupValue>;
    if (typeof lookup === "object" && lookup.id !== undefined) {
      const parts: [string, string][] = [
        [name, plainId(lookup.id)],
        [`${name}name`, lookup.name ?? ""],
      ];
      return lookup.entityType === undefined ? parts : [...parts, [`${name}type`, lookup.entityType]];
    }
    return [[name, value instanceof Date ? value.toISOString() : toText(value)]];
  });
  return Object.fromEntries(texts);
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function toAddress(services: PageServices, input: PageInput): PageAddress {
  switch (input.pageType) {
    case "entityrecord":
      return toRecordAddress(services, input, (input.data ?? {}) as Readonly<Record<string, unknown>>);
    case "entitylist":
      return { is: "list", table: input.entityName ?? "", viewId: input.viewId ? plainId(input.viewId) : undefined };
    case "webresource":
      return {
        is: "webResource",
        name: input.webresourceName ?? "",
        data: typeof input.data === "string" ? input.data : undefined,
      };
    default:
      throw new Error(`Xrm.Navigation.navigateTo cannot open pages of the type ${input.pageType} here.`);
  }
}
