import type { Condition } from "../../../bridge/ports/condition";
import { toStoredMoment, type StoredRow } from "./stored-row";

type Predicate = (row: StoredRow) => boolean;

/** A condition as a question to a row. Dataverse compares text without case. */
export function toPredicate(condition: Condition): Predicate {
  switch (condition.is) {
    case "equals": {
      const wanted = fold(condition.value);
      return (row) => isSame(row[condition.column], wanted);
    }
    case "differs": {
      const unwanted = fold(condition.value);
      return (row) => !isSame(row[condition.column], unwanted);
    }
    case "empty":
      return (row) => (row[condition.column] ?? null) === null;
    case "in": {
      const wanted = new Set(condition.values.map(fold));
      return (row) => wanted.has(fold(row[condition.column]));
    }
    case "before":
      return isBefore(condition.column, condition.moment);
    case "since":
      return isSince(condition.column, condition.moment);
    case "all": {
      const parts = condition.conditions.map(toPredicate);
      return (row) => parts.every((part) => part(row));
    }
    case "any": {
      const parts = condition.conditions.map(toPredicate);
      return (row) => parts.some((part) => part(row));
    }
  }
}

/** Stored moments are whole seconds, so one lies before a moment when it lies before the next whole second. */
function isBefore(column: string, moment: Date): Predicate {
  const limit = toStoredMoment(Math.ceil(moment.getTime() / 1000) * 1000);
  return (row) => {
    const value = row[column];
    return typeof value === "string" && value < limit;
  };
}

/** Moments are cut to whole seconds, as they are stored. */
function isSince(column: string, moment: Date): Predicate {
  const limit = toStoredMoment(moment.getTime());
  return (row) => {
    const value = row[column];
    return typeof value === "string" && value >= limit;
  };
}

/** Most values are in lower case as they are. */
function isSame(value: unknown, folded: unknown): boolean {
  return value === folded || fold(value) === folded;
}

function fold(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : (value ?? null);
}
