import { choice, type NameOf } from "../choice";

/**
 * What a credit limit means. ERPs disagree about zero: in Business Central it is no limit, elsewhere no credit; so the meaning is kept
 * beside the amount. A blocked customer gets nothing more, whatever the limit.
 */
export const limitModes = choice("None", "Limited", "Blocked");

export type LimitMode = NameOf<typeof limitModes>;
