/** What the calls of this process have shown about the ERP so far. */
export interface ErpHealth {
  /** Since when no call was answered; undefined while the ERP answers, and before the first call. */
  failingSince(): Date | undefined;
  /** When the ERP was seen answering, first or again. What waits for it since earlier is due. */
  answeringSince(): Date | undefined;
  /** Whether the next call would be spared the ERP. */
  isHeldBack(): boolean;
}
