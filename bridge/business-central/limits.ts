/**
 * So long Business Central may carry out what nobody waits for any more: it ends a request after ten minutes (devitpro, "Operational
 * limits").
 */
export const documentedCommitSeconds = 600;
