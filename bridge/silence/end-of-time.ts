/** The last moment a Dataverse column takes: what is before it is not empty. */
export const endOfTime = new Date("9999-12-30T23:59:59Z");
