import { html, Html } from "./html";

/** Outlines on a square of 16. */
const outlines = {
  info: '<circle cx="8" cy="8" r="6.2"/><path d="M8 7.2v3.6M8 5v.1"/>',
  done: '<circle cx="8" cy="8" r="6.2"/><path d="M5 8.2l2.1 2.1L11 6"/>',
  again: '<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.3h-2.3"/>',
  box: '<path d="M2.5 5L8 2l5.5 3v6L8 14l-5.5-3zM2.5 5L8 8l5.5-3M8 8v6"/>',
  document: '<path d="M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 10.5h4"/>',
  person: '<circle cx="8" cy="5.5" r="2.7"/><path d="M3 13.5c.6-2.7 2.5-4 5-4s4.4 1.3 5 4"/>',
  lock: '<rect x="3.5" y="7" width="9" height="6.5" rx="1"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>',
  remove: '<path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.7 9h5.6l.7-9"/>',
  add: '<path d="M8 3v10M3 8h10"/>',
  pause: '<circle cx="8" cy="8" r="6.2"/><path d="M6.3 5.6v4.8M9.7 5.6v4.8"/>',
} as const;

export type IconName = keyof typeof outlines;

/** A decorative icon: the words beside it say the same. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${new Html(outlines[name])}
  </svg>`;
}
