/** The page's own line icons, drawn on 16 by 16. Nothing is fetched for them. */
export const glyphPaths = {
  account: "M3 14V2.5h7V14M10 6h3v8M1.5 14h13M5.5 5.5h2M5.5 8.5h2M5.5 11.5h2",
  add: "M8 3v10M3 8h10",
  apps: "M3.5 3.5h.1M8 3.5h.1M12.5 3.5h.1M3.5 8h.1M8 8h.1M12.5 8h.1M3.5 12.5h.1M8 12.5h.1M12.5 12.5h.1",
  attach: "M12.5 7.5L8 12a3 3 0 0 1-4.2-4.2l5-5a2 2 0 0 1 2.8 2.8l-5 5a1 1 0 0 1-1.4-1.4L9.5 5",
  back: "M13 8H3M7 4L3 8l4 4",
  calendar: "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3",
  cancel: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5l3.2 3.2L13 5",
  chevronDown: "M4 6l4 4 4-4",
  chevronLeft: "M10 4l-4 4 4 4",
  chevronRight: "M6 4l4 4-4 4",
  chevronUp: "M4 10l4-4 4 4",
  clock: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M8 4.5V8l2.4 1.6",
  company: "M3 14V2.5h7V14M10 6h3v8M1.5 14h13",
  delete: "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4",
  document: "M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 10.5h4",
  edit: "M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z",
  error: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  filter: "M2 3.5h12L9.5 8.5v4l-3 1.5v-5.5z",
  home: "M2.5 8L8 3l5.5 5M4 7v6.5h8V7",
  info: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M8 7.2v4M8 4.8v.1",
  link: "M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.2 2.8L8 8",
  lock: "M3.5 7.5h9v6h-9zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.300",
  mail: "M2 4h12v8.5H2zM2.300 4.300L8 9l5.700-4.700",
  menu: "M2 4h12M2 8h12M2 12h12",
  more: "M3.5 8h.1M8 8h.1M12.5 8h.1",
  opportunity: "M8 2l1.8 3.8 4.2.6-3 3 .7 4.100L8 11.5l-3.700 2 .7-4.100-3-3 4.2-.6z",
  order: "M2 3h2l1.5 7h6.5l1.5-5H5M6.5 12.2a.8.8 0 1 0 0 1.6.8.8 0 1 0 0-1.6M11 12.2a.8.8 0 1 0 0 1.6.8.8 0 1 0 0-1.6",
  person: "M8 2.8a2.700 2.700 0 1 0 0 5.4 2.700 2.700 0 1 0 0-5.4M2.8 14c.6-3 2.6-4.300 5.2-4.300s4.6 1.300 5.2 4.300",
  phone: "M5 2h6v12H5zM7.5 12h1",
  product: "M2.5 5L8 2l5.5 3v6L8 14l-5.5-3zM2.5 5L8 8l5.5-3M8 8v6",
  refresh: "M3 8a5 5 0 1 0 1.6-3.700M3 2.5v2.300h2.300",
  save: "M3 3h8l2 2v8H3zM5.5 3v3.5h5V3M5 13V9.5h6V13",
  saveClose: "M7 13H3V3h8l2 2v2.5M5.5 3v3.5h5V3M9.5 9.5l4 4M13.5 9.5l-4 4",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 1 0 0-8.4M10.2 10.2L14 14",
  send: "M2 8l12-5.5L10.5 14 8 9.2z",
  settings:
    "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.8l1.4 1.4M10.8 10.8l1.4 1.4M12.2 3.8l-1.4 1.4M5.2 10.8l-1.4 1.4",
  sortDown: "M8 3v10M4 9l4 4 4-4",
  sortUp: "M8 13V3M4 7l4-4 4 4",
  success: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5 8.2l2.100 2.100L11 6",
  table: "M2 3h12v10H2zM2 6.300h12M2 9.6h12M6 3v10",
  view: "M1.5 8s2.4-4.5 6.5-4.5S14.5 8 14.5 8 12.100 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4",
  warning: "M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1",
} as const;

export type GlyphName = keyof typeof glyphPaths;

export function isGlyphName(name: string): name is GlyphName {
  return name in glyphPaths;
}
