/** How loud something is said; colour is the third sign after word and glyph. Red only where somebody must act. */
export type Tone = "quiet" | "info" | "ok" | "warn" | "error";
