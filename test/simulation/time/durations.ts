/**
 * How long things take in a simulation, in seconds. Shorter than in earnest, so that a schedule is full of what happens rather than of
 * waiting; what is longer than what is as in earnest: a request to Dataverse may outlast a lease, a lost order may come later than both.
 */

/** The bridge gives up a request to the ERP. */
export const erpTimeoutSeconds = 6;

export const leaseSeconds = 20;

/** The bridge gives up a request to Dataverse. */
export const dataverseTimeoutSeconds = 30;

/** Until then an order that was sent and not answered may still be made. */
export const longestCommitSeconds = 40;

/** People's changes are seen so much later than they are stamped. */
export const commitDelaySeconds = 30;

/** Streams read again what was changed so shortly before their cursor. */
export const overlapSeconds = 40;

/** How long things go wrong; after that they are given the time to come right. */
export const troubledSeconds = 80;

/** Nobody submits later; the rest of the time is for what becomes of it. */
export const submittingSeconds = 50;

/** The longest a request is on its way to Dataverse. */
export const longestWaySeconds = 80;

/** How often people look whether there is an order or an invoice to work on. */
export const lookAgainSeconds = 5;
