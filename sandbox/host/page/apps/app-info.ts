/** The app the page runs in. */
export interface AppInfo {
  readonly id: string;
  readonly uniqueName: string;
  readonly displayName: string;
  readonly areas: readonly SiteMapArea[];
  /** Forms and views the app is limited to; those of a table that are not named are all in the app. */
  readonly formIds: ReadonlySet<string>;
  readonly viewIds: ReadonlySet<string>;
}

export interface SiteMapArea {
  readonly title: string;
  readonly groups: readonly SiteMapGroup[];
}

export interface SiteMapGroup {
  readonly title: string;
  readonly entries: readonly SiteMapEntry[];
}

/** One line of the navigation. */
export interface SiteMapEntry {
  readonly id: string;
  readonly title: string;
  readonly icon: string | undefined;
  readonly target:
    | { readonly is: "table"; readonly table: string; readonly viewId: string | undefined }
    | { readonly is: "webResource"; readonly name: string }
    | { readonly is: "url"; readonly url: string };
}
