const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTimePattern = /^\d{4}-\d{2}-\d{2}(?:[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/;

/** A moment as the store keeps it: UTC, whole seconds, `2023-04-07T21:59:01Z`. */
export function toMomentText(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** An `Edm.Date` as it is; null when it is none, a date-time included (Dataverse refuses those for date-only columns). */
export function toStoredDate(text: string): string | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? null : text;
}

/** An `Edm.DateTimeOffset` in UTC with whole seconds; without a zone it is UTC, a bare date is midnight. Null when it is none. */
export function toStoredDateTime(text: string): string | null {
  if (!dateTimePattern.test(text) || toStoredDate(text.slice(0, 10)) === null) return null;
  const upper = text.toUpperCase();
  const zoned = upper.length === 10 || /(?:Z|[+-]\d{2}:\d{2})$/.test(upper) ? upper : `${upper}Z`;
  const moment = new Date(zoned);
  return Number.isNaN(moment.getTime()) ? null : toMomentText(moment);
}
