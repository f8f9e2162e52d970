import type { Choice } from "../choice";

/** What every column may say about itself. Schema names, logical names and XML follow from its name in the table. */
export interface ColumnOptions {
  readonly description?: string;
  readonly required?: boolean;
  /** Under column security: only teams in a profile read it, only the bridge writes it. */
  readonly secured?: boolean;
}

interface Labelled extends ColumnOptions {
  readonly label: string;
}

export interface TextColumn extends Labelled {
  readonly type: "text";
  readonly maxLength: number;
  readonly format: "text" | "url";
}
export interface MemoColumn extends Labelled {
  readonly type: "memo";
  readonly maxLength: number;
}
export interface WholeColumn extends Labelled {
  readonly type: "whole";
}
export interface DecimalColumn extends Labelled {
  readonly type: "decimal";
  readonly places: number;
}
export interface MoneyColumn extends Labelled {
  readonly type: "money";
}
export interface DateColumn extends Labelled {
  readonly type: "date";
}
export interface DateTimeColumn extends Labelled {
  readonly type: "dateTime";
}
export interface YesNoColumn extends Labelled {
  readonly type: "yesNo";
}
export interface ChoiceColumn extends Labelled {
  readonly type: "choice";
  /** The global choice in the solution: `accord_answer`. */
  readonly choiceName: string;
  readonly choice: Choice<string>;
}
export interface LookupColumn extends Labelled {
  readonly type: "lookup";
  /** Logical name of the table looked up. */
  readonly target: string;
}

export type Column =
  | TextColumn
  | MemoColumn
  | WholeColumn
  | DecimalColumn
  | MoneyColumn
  | DateColumn
  | DateTimeColumn
  | YesNoColumn
  | ChoiceColumn
  | LookupColumn;

export function text(label: string, maxLength: number, options: ColumnOptions = {}): TextColumn {
  return { type: "text", format: "text", label, maxLength, ...options };
}

export function url(label: string, options: ColumnOptions = {}): TextColumn {
  return { type: "text", format: "url", label, maxLength: 500, ...options };
}

export function memo(label: string, maxLength: number, options: ColumnOptions = {}): MemoColumn {
  return { type: "memo", label, maxLength, ...options };
}

export function whole(label: string, options: ColumnOptions = {}): WholeColumn {
  return { type: "whole", label, ...options };
}

/** A quantity: five places, as Business Central keeps them. */
export function quantity(label: string, options: ColumnOptions = {}): DecimalColumn {
  return { type: "decimal", places: 5, label, ...options };
}

/** An exchange rate: ten places, the most Dataverse keeps. */
export function rate(label: string, options: ColumnOptions = {}): DecimalColumn {
  return { type: "decimal", places: 10, label, ...options };
}

/** A count of days that is an average: two places. */
export function days(label: string, options: ColumnOptions = {}): DecimalColumn {
  return { type: "decimal", places: 2, label, ...options };
}

/** Hundredths of a whole, with two places: 24.14. */
export function percent(label: string, options: ColumnOptions = {}): DecimalColumn {
  return { type: "decimal", places: 2, label, ...options };
}

export function money(label: string, options: ColumnOptions = {}): MoneyColumn {
  return { type: "money", label, ...options };
}

/** A calendar date without a time zone. */
export function date(label: string, options: ColumnOptions = {}): DateColumn {
  return { type: "date", label, ...options };
}

/** A moment; stored in UTC, shown in the user's time zone. */
export function dateTime(label: string, options: ColumnOptions = {}): DateTimeColumn {
  return { type: "dateTime", label, ...options };
}

export function yesNo(label: string, options: ColumnOptions = {}): YesNoColumn {
  return { type: "yesNo", label, ...options };
}

export function choiceOf(
  label: string,
  choiceName: string,
  choice: Choice<string>,
  options: ColumnOptions = {},
): ChoiceColumn {
  return { type: "choice", label, choiceName, choice, ...options };
}

export function lookup(label: string, target: string, options: ColumnOptions = {}): LookupColumn {
  return { type: "lookup", label, target, ...options };
}
