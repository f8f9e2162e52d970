import type { Change } from "./change";
import type { Condition } from "./condition";
import type { ChangeResult } from "./dataverse";

/** A message that may have outlived its time. */
export interface KeptMessage {
  readonly id: string;
  readonly occurredOn: Date;
}

/** The audit as whoever clears it up sees it: what is old, and the one way to remove it. */
export interface KeptMessages {
  /** Oldest first, so many at most. */
  readOldest(where: Condition, atMost: number): Promise<readonly KeptMessage[]>;
  /** Removes all of them and stores what tells of it, or does neither. */
  remove(messages: readonly KeptMessage[], told: Change): Promise<ChangeResult>;
}
