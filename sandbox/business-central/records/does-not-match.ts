import { businessRule, type ApiError } from "../api-error";

/** A value of a request that names a record that does not exist. */
export function doesNotMatch(property: string, entitySet: string): ApiError {
  return businessRule(
    `The "${property}" does not match to one of the ${entitySet}.`,
    `"${property}" passt zu keinem Datensatz in ${entitySet}.`,
  );
}
