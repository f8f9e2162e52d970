import * as React from "react";
import { registerIcons, setIconOptions } from "@fluentui/react";
import { Glyph } from "./Glyph";
import type { GlyphName } from "./glyph-paths";

/** Fluent's names of icons that controls ask for most, and the page's own drawing for each. */
const drawings: Readonly<Record<string, GlyphName>> = {
  accept: "check",
  add: "add",
  attach: "attach",
  back: "back",
  calendar: "calendar",
  cancel: "cancel",
  cartshop: "order",
  checkmark: "check",
  chevrondown: "chevronDown",
  chevrondownmed: "chevronDown",
  chevronleft: "chevronLeft",
  chevronright: "chevronRight",
  chevronrightmed: "chevronRight",
  chevronup: "chevronUp",
  clear: "cancel",
  clock: "clock",
  completed: "success",
  contact: "person",
  delete: "delete",
  document: "document",
  down: "sortDown",
  edit: "edit",
  error: "error",
  errorbadge: "error",
  filter: "filter",
  globalnavbutton: "menu",
  home: "home",
  info: "info",
  link: "link",
  lock: "lock",
  mail: "mail",
  more: "more",
  navigateforward: "chevronRight",
  openinnewwindow: "link",
  phone: "phone",
  product: "product",
  refresh: "refresh",
  save: "save",
  search: "search",
  send: "send",
  settings: "settings",
  sortdown: "sortDown",
  sortup: "sortUp",
  statuscirclecheckmark: "check",
  statuserrorfull: "error",
  sync: "refresh",
  table: "table",
  up: "sortUp",
  view: "view",
  warning: "warning",
};

/** Gives Fluent its icons as drawings of this page: its icon fonts would come from another origin. */
export function registerFluentIcons(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    style: { display: "inline-flex", alignItems: "center", justifyContent: "center" },
    icons: Object.fromEntries(
      Object.entries(drawings).map(([name, glyph]) => [name, <Glyph key={name} name={glyph} />]),
    ),
  });
}
