import type { Role } from "../roles/role";

/** A model-driven app: what one kind of user works with. */
export interface App {
  /** Of the app and of its site map. */
  readonly uniqueName: string;
  readonly label: string;
  readonly description: string;
  /** Logical names of the tables the app shows, whether or not the navigation leads to them. */
  readonly tables: readonly string[];
  /** Ids of the forms the app shows where a table has several. */
  readonly forms: readonly string[];
  readonly roles: readonly Role[];
  /** The file with the app's navigation: a SiteMap, as the platform writes it. */
  readonly siteMapFile: string;
}
