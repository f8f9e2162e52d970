import { stableId } from "../metadata/metadata-id";

/** Ids of rows every sandbox has; the same in each, so that scripts and tests may name them. */
export const organizationId = stableId("organization", "contoso");
export const rootBusinessUnitId = stableId("businessunit", "contoso");
export const systemUserId = stableId("systemuser", "system");
export const administratorId = stableId("systemuser", "administrator");
export const euroId = stableId("transactioncurrency", "EUR");
export const defaultPublisherId = stableId("publisher", "defaultpublishercontoso");

/** As in every real organisation. */
export const defaultSolutionId = "fd140aaf-4df4-11dd-bd17-0019b9312238";
export const activeSolutionId = "fd140aae-4df4-11dd-bd17-0019b9312238";
