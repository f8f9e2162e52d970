import type { GlyphName } from "../glyphs/glyph-paths";

/** A command of the platform. */
export interface StockCommand {
  /** Solutions hide it by this id. */
  readonly id: string;
  /** Solutions add rules to it by this id. */
  readonly commandId: string;
  readonly label: string;
  readonly toolTip: string;
  readonly glyph: GlyphName;
  readonly isSecondary?: boolean;
  readonly isVisible: boolean;
  readonly isEnabled: boolean;
  run(): void;
}
