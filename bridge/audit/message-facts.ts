import type { Answer } from "#model/answer";
import type { Delivery } from "#model/delivery";
import type { MessageDirection, MessageResult } from "#model/tables/message";

/** What the audit tells of one message, but for what is the same for all of a bridge. Ids are those of rows. */
export interface MessageFacts {
  readonly name: string;
  readonly direction: MessageDirection;
  readonly kind: string | undefined;
  readonly result: MessageResult;
  readonly operator?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly intentId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly instructionId?: string | undefined;
  /** Of the request afterwards; undefined when it did not move. */
  readonly answer?: Answer | undefined;
  readonly delivery?: Delivery | undefined;
  readonly attempt?: number | undefined;
  /** When the seller submitted the request, where that is known. */
  readonly submittedOn?: Date | undefined;
  /** SHA-256, in hexadecimal. */
  readonly payloadHash?: string | undefined;
  readonly reason?: { readonly code: string; readonly details: string } | undefined;
}
