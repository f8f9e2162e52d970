/** The strokes of a 16 × 16 sign. Each one is its own constant, so that a control carries only what it shows. */
export type GlyphPath = string & { readonly glyph: unique symbol };

const ring = "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 1 1 12.4 0";

export const pencil = "M3 13l.8-3L11 2.8a1.4 1.4 0 0 1 2 2L5.9 12z" as GlyphPath;
export const upCircle = `${ring}M8 11V5M5.5 7.3L8 4.8l2.5 2.5` as GlyphPath;
export const pauseCircle = `${ring}M6.3 5.6v4.8M9.7 5.6v4.8` as GlyphPath;
export const checkCircle = `${ring}M5 8.2l2.1 2.1L11 6` as GlyphPath;
export const crossCircle = `${ring}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4` as GlyphPath;
export const infoCircle = `${ring}M8 7.2v3.6M8 5v.1` as GlyphPath;
export const clock = `${ring}M8 4.5V8l2.4 1.6` as GlyphPath;
export const doubleCheck = "M1.5 8.5l3 3 6-7M7.5 11.5l6-7" as GlyphPath;
export const warningTriangle = "M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1" as GlyphPath;
export const turningArrow = "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.3h-2.3" as GlyphPath;
export const lock = "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" as GlyphPath;
export const cloudOff =
  "M2 2l12 12M6 11.5h5.5a2.5 2.5 0 0 0 1.2-4.7M9.6 5A3.7 3.7 0 0 0 7 3.8M4.2 5.5A3 3 0 0 0 4 11.5" as GlyphPath;
export const outwards = "M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.2 2.8L8 8" as GlyphPath;
export const cart = "M2 3h2l1.5 7H12l1.5-5H5M6.5 13v.1M11 13v.1" as GlyphPath;
export const box = "M2.5 5L8 2l5.5 3v6L8 14l-5.5-3zM2.5 5L8 8l5.5-3M8 8v6" as GlyphPath;
export const document = "M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 10.5h4" as GlyphPath;
export const coins = "M1.5 4h13v8h-13zM6.2 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0" as GlyphPath;
export const ascending = "M4 10l4-4 4 4" as GlyphPath;
export const descending = "M4 6l4 4 4-4" as GlyphPath;
