import * as React from "react";
import type { AppInfo, SiteMapEntry } from "../apps/app-info";
import { webResourceUrl } from "../client/sandbox-client";
import { Glyph } from "../glyphs/Glyph";
import type { GlyphName } from "../glyphs/glyph-paths";
import type { Navigator } from "../navigation/navigator";
import type { PageAddress } from "../navigation/page-address";

interface SiteMapNavigationProps {
  readonly app: AppInfo;
  readonly navigator: Navigator;
  readonly address: PageAddress;
  readonly isCollapsed: boolean;
  /** On a phone: whether the drawer is open. */
  readonly isDrawerOpen: boolean;
  readonly collapse: () => void;
  readonly closeDrawer: () => void;
}

/** The app's site map: areas, groups and the lists they lead to. */
export function SiteMapNavigation(props: SiteMapNavigationProps): React.ReactElement {
  const { app, isCollapsed, isDrawerOpen } = props;
  const classes = ["navigation", isCollapsed ? "navigation-collapsed" : "", isDrawerOpen ? "navigation-open" : ""];
  return (
    <>
      <nav
        className={classes.join(" ")}
        aria-label="Site map"
        onKeyDown={(event) => {
          if (event.key === "Escape") props.closeDrawer();
        }}
      >
        <button
          type="button"
          className="navigation-entry navigation-toggle"
          aria-expanded={!isCollapsed}
          onClick={() => props.collapse()}
        >
          <Glyph name="menu" />
          <span>{isCollapsed ? "Expand" : "Collapse"}</span>
        </button>
        {app.areas.map((area) =>
          area.groups.map((group) => (
            <div className="navigation-group" key={area.title + group.title}>
              {group.title !== "" && <h2>{group.title}</h2>}
              <ul>
                {group.entries.map((entry) => (
                  <li key={entry.id}>
                    <NavigationEntry {...props} entry={entry} />
                  </li>
                ))}
              </ul>
            </div>
          )),
        )}
      </nav>
      {isDrawerOpen && <div className="navigation-shade" onClick={() => props.closeDrawer()} />}
    </>
  );
}

function NavigationEntry(props: SiteMapNavigationProps & { readonly entry: SiteMapEntry }): React.ReactElement {
  const { entry, navigator, address, isCollapsed } = props;
  const target = toAddress(entry);
  const isCurrent = leadsTo(entry, address);
  const href = target ? navigator.urlOf(target) : entry.target.is === "url" ? entry.target.url : "#";
  return (
    <a
      className="navigation-entry"
      href={href}
      title={isCollapsed ? entry.title : undefined}
      aria-current={isCurrent ? "page" : undefined}
      onClick={(event) => {
        if (target === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        props.closeDrawer();
        void navigator.open(target);
      }}
    >
      {entry.icon === undefined ? (
        <Glyph name={glyphOf(entry)} />
      ) : (
        <img src={webResourceUrl(entry.icon)} width={16} height={16} alt="" />
      )}
      <span>{entry.title}</span>
    </a>
  );
}

function leadsTo({ target }: SiteMapEntry, address: PageAddress): boolean {
  if (target.is === "table") return "table" in address && address.table === target.table;
  return target.is === "webResource" && address.is === "webResource" && address.name === target.name;
}

function toAddress({ target }: SiteMapEntry): PageAddress | undefined {
  if (target.is === "table") return { is: "list", table: target.table, viewId: target.viewId };
  return target.is === "webResource" ? { is: "webResource", name: target.name, data: undefined } : undefined;
}

/** Drawings for the tables everybody knows. */
const glyphsOfTables: Readonly<Record<string, GlyphName>> = {
  account: "account",
  contact: "person",
  opportunity: "opportunity",
  lead: "phone",
  product: "product",
  quote: "document",
  salesorder: "order",
  invoice: "document",
  task: "check",
  systemuser: "person",
};

function glyphOf({ target }: SiteMapEntry): GlyphName {
  if (target.is !== "table") return "link";
  return glyphsOfTables[target.table] ?? "table";
}
