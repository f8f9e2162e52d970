/** How much Dataverse lets one user ask for within a sliding window, on each of its servers (learn.microsoft.com, api-limits). */
export interface ServiceLimits {
  readonly requests: number;
  /** Of all requests together, as long as each runs. */
  readonly executionSeconds: number;
  readonly windowSeconds: number;
}

export const dataverseLimits: ServiceLimits = { requests: 6000, executionSeconds: 1200, windowSeconds: 300 };
