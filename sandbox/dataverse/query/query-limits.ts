import { DataverseError } from "../dataverse-error";

/** What no query may exceed, in whatever language it is asked (learn.microsoft.com, fetchxml/join-tables and filter-rows, limitations). */

export const mostLinks = 15;
export const mostConditions = 500;

export function tooManyLinks(): DataverseError {
  return new DataverseError("0x8004430D", 400, "Number of link entities in query exceeded maximum limit.");
}

export function tooManyConditions(): DataverseError {
  return new DataverseError("0x8004430C", 400, "Number of conditions in query exceeded maximum limit.");
}
