/** A command as a bar shows it, whether it is a stock one or came with a solution. */
export interface BarCommand {
  readonly id: string;
  readonly label: string;
  readonly toolTip: string;
  readonly image: BarImage;
  /** Commands of a group stand together, with a line between groups. */
  readonly group: string;
  /** Always behind the three dots. */
  readonly isSecondary: boolean;
  readonly isVisible: boolean;
  readonly isEnabled: boolean;
  readonly menu: readonly BarCommand[];
  run(): void;
}

export type BarImage =
  { readonly is: "glyph"; readonly name: string } | { readonly is: "webResource"; readonly name: string };
