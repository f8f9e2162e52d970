/**
 * Raised when an order is made otherwise from the same request, or rows otherwise from the same document: what was taken over before
 * is then written again, and the audit tells by which mapping a message went.
 */
export const mappingVersion = 1;
