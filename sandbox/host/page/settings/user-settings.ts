/** How the signed-in user wants values shown, and what the user may do by name. */
export interface UserSettings {
  readonly userId: string;
  readonly userName: string;
  readonly languageId: number;
  readonly localeId: number;
  /** BCP 47 tag numbers and dates are formatted by: `en-US`. */
  readonly locale: string;
  readonly timeZoneCode: number;
  /** Zone of the IANA database. */
  readonly timeZone: string;
  readonly isRightToLeft: boolean;
  readonly roles: readonly Role[];
  /** Rows on a page of a list. */
  readonly pagingLimit: number;
  readonly defaultCurrency: CurrencyReference | undefined;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Ids forms and apps may name it by: its own, that of the role in the root business unit, that of its template. */
  readonly knownAs: ReadonlySet<string>;
}

export interface CurrencyReference {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
  readonly precision: number;
}
