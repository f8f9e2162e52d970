import type { OptionSetMetadata } from "../metadata/table-metadata";
import type { AppComponent, SiteMapComponent } from "./apps/read-apps";
import type { CodeComponent } from "./code-components/read-code-components";
import type { EnvironmentVariableComponent } from "./environment-variables/read-environment-variables";
import type { FormComponent } from "./forms/form-component";
import type { Element } from "./package/xml";
import type { SolutionManifest } from "./package/solution-manifest";
import type { RibbonComponent } from "./ribbons/read-ribbons";
import type { ProfileComponent, RoleComponent } from "./roles/read-roles";
import type { Relationships } from "./tables/read-relationships";
import type { TableComponent } from "./tables/table-component";
import type { ViewComponent } from "./views/read-views";
import type { WebResourceComponent } from "./web-resources/read-web-resources";

/** Everything a solution file brings, read and typed; nothing is checked against the organisation yet. */
export interface SolutionContents {
  readonly manifest: SolutionManifest;
  readonly customizations: Element;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tables: readonly TableComponent[];
  readonly choices: readonly OptionSetMetadata[];
  readonly relationships: Relationships;
  readonly forms: readonly FormComponent[];
  readonly views: readonly ViewComponent[];
  readonly ribbons: readonly RibbonComponent[];
  readonly webResources: readonly WebResourceComponent[];
  readonly codeComponents: readonly CodeComponent[];
  readonly roles: readonly RoleComponent[];
  readonly profiles: readonly ProfileComponent[];
  readonly apps: readonly AppComponent[];
  readonly siteMaps: readonly SiteMapComponent[];
  readonly environmentVariables: readonly EnvironmentVariableComponent[];
  /** Kinds of components the sandbox does not carry out: plug-ins, flows, dashboards. */
  readonly notCarriedOut: readonly { readonly kind: string; readonly name: string }[];
}
