import { readResx } from "./read-resx";

type WebApi = Pick<ComponentFramework.WebApi, "retrieveRecord" | "retrieveMultipleRecords">;

export interface FakeContextOptions<Inputs> {
  /** Folder of the control; its real resx strings are spoken. */
  readonly control: string;
  readonly parameters: Inputs;
  readonly webApi?: Partial<WebApi>;
  readonly navigation?: Partial<Pick<ComponentFramework.Navigation, "openForm" | "openFile">>;
  readonly recordId?: string;
  /** The table of the form; opportunity when it is not said. */
  readonly table?: string;
  /** Width of the control in pixels; −1 until the host has measured it. */
  readonly width?: number;
  readonly languageId?: 1033 | 1031 | 1030;
  readonly isRightToLeft?: boolean;
  readonly isDark?: boolean;
  /** Minutes the user's clock is ahead of UTC. */
  readonly offsetMinutes?: number;
  readonly timePattern?: string;
}

/** What the platform hands to a control, as far as ours use it. Nothing is faked but the shape: words come from the resx files. */
export function makeFakeContext<Inputs>(options: FakeContextOptions<Inputs>): ComponentFramework.Context<Inputs> {
  const { control, parameters, webApi, recordId, width = 1000, languageId = 1033 } = options;
  const strings = readResx(control, languageId);
  const context = {
    parameters,
    webAPI: { retrieveMultipleRecords: () => Promise.resolve({ entities: [], nextLink: "" }), ...webApi },
    navigation: {
      openForm: () => Promise.resolve({ savedEntityReference: [] }),
      openFile: () => Promise.resolve(),
      ...options.navigation,
    },
    mode: {
      allocatedWidth: width,
      trackContainerResize: () => undefined,
      contextInfo: { entityId: recordId, entityTypeName: options.table ?? "opportunity" },
    },
    userSettings: {
      languageId,
      userId: "{5F9C1F2E-0000-4000-8000-00000000000A}",
      isRTL: options.isRightToLeft ?? false,
      dateFormattingInfo: {
        shortTimePattern: options.timePattern ?? "HH:mm",
        amDesignator: "AM",
        pmDesignator: "PM",
      },
      getTimeZoneOffsetMinutes: () => options.offsetMinutes ?? 0,
    },
    fluentDesignLanguage: { isDarkTheme: options.isDark ?? false },
    formatting: {
      formatDecimal: (value: number, precision: number) =>
        value.toLocaleString("en-US", { minimumFractionDigits: precision, maximumFractionDigits: precision }),
    },
    resources: { getString: (key: string) => strings.get(key) ?? key },
  };
  return context as unknown as ComponentFramework.Context<Inputs>;
}
