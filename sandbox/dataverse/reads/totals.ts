import { totalRecordCount, totalRecordCountLimitExceeded, wantsAnnotation } from "../formatting/wanted-annotations";
import type { Query } from "../query/tree/query";
import type { RequestContext } from "../webapi/request-context";
import { countRows } from "./read-page";

/** No count goes further (learn.microsoft.com, webapi/query/count-rows). */
export const largestCount = 5000;

export interface Total {
  /** −1 when nobody asked. */
  readonly count: number;
  readonly isExceeded: boolean;
}

export const notCounted: Total = { count: -1, isExceeded: false };

export function countTotal(context: RequestContext, query: Query): Total {
  const counted = countRows(context, query, largestCount + 1);
  return { count: Math.min(counted, largestCount), isExceeded: counted > largestCount };
}

/** The totals as annotations, to clients that asked for them. */
export function totalAnnotations({ preferences }: RequestContext, total: Total): Readonly<Record<string, unknown>> {
  const { annotations } = preferences;
  return {
    ...(wantsAnnotation(annotations, totalRecordCount) ? { [`@${totalRecordCount}`]: total.count } : {}),
    ...(wantsAnnotation(annotations, totalRecordCountLimitExceeded)
      ? { [`@${totalRecordCountLimitExceeded}`]: total.isExceeded }
      : {}),
  };
}
